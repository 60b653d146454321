<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en_GB">
<context>
    <name>Words</name>
    <message>
        <source>Home</source>
        <comment>button: the first screen</comment>
        <translation>ہوم</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>button: to the screen before</comment>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>More</source>
        <comment>button: shows further buttons</comment>
        <translation>مزید</translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>button: clears the screen at once, so that nobody sees what was read</comment>
        <translation>چھپائیں</translation>
    </message>
    <message>
        <source>Previous page</source>
        <comment>button</comment>
        <translation>پچھلا صفحہ</translation>
    </message>
    <message>
        <source>Next page</source>
        <comment>button</comment>
        <translation>اگلا صفحہ</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>صفحہ {page}، کل {pages}</translation>
    </message>
    <message>
        <source>selected</source>
        <comment>state of one of several buttons, spoken</comment>
        <translation>منتخب</translation>
    </message>
    <message>
        <source>button</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>بٹن</translation>
    </message>
    <message>
        <source>text field</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>متن کا خانہ</translation>
    </message>
    <message>
        <source>not available</source>
        <comment>state of a button, spoken</comment>
        <translation>دستیاب نہیں</translation>
    </message>
    <message>
        <source>What would you like to know about?</source>
        <comment>title of the first screen</comment>
        <translation>آپ کو کس بارے میں جاننا ہے؟</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <comment>how many articles a topic has</comment>
        <translation>
            <numerusform>%n مضمون</numerusform>
            <numerusform>%n مضامین</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short part(s)</source>
        <comment>how many sections an article has</comment>
        <translation>
            <numerusform>%n مختصر حصہ</numerusform>
            <numerusform>%n مختصر حصے</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>how long an article takes</comment>
        <translation>
            <numerusform>%n منٹ</numerusform>
            <numerusform>%n منٹ</numerusform>
        </translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <comment>on the screen that nobody uses</comment>
        <translation>شروع کرنے کے لیے چھوئیں</translation>
    </message>
    <message>
        <source>Please ask at reception</source>
        <translation>براہِ کرم استقبالیہ پر پوچھیں</translation>
    </message>
    <message>
        <source>This screen has nothing to show just now.</source>
        <translation>اس وقت اس اسکرین پر دکھانے کو کچھ نہیں ہے۔</translation>
    </message>
    <message>
        <source>Code for staff: {code}</source>
        <translation>عملے کے لیے کوڈ: {code}</translation>
    </message>
    <message>
        <source>Read on</source>
        <comment>button: scrolls the text down</comment>
        <translation>آگے پڑھیں</translation>
    </message>
    <message>
        <source>In short</source>
        <comment>name of the first section of an article</comment>
        <translation>مختصراً</translation>
    </message>
    <message>
        <source>Earlier parts</source>
        <comment>button</comment>
        <translation>پچھلے حصے</translation>
    </message>
    <message>
        <source>Later parts</source>
        <comment>button</comment>
        <translation>اگلے حصے</translation>
    </message>
    <message>
        <source>Part {number}, {title}, read</source>
        <comment>a section that was read already</comment>
        <translation>حصہ {number}، {title}، پڑھ لیا گیا</translation>
    </message>
    <message>
        <source>Part {number}, {title}, current part</source>
        <translation>حصہ {number}، {title}، ابھی کھلا ہے</translation>
    </message>
    <message>
        <source>Part {number}, {title}, to come</source>
        <translation>حصہ {number}، {title}، پڑھنا باقی ہے</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <comment>button: the next section</comment>
        <translation>آگے: {title}</translation>
    </message>
    <message>
        <source>Next article: {title}</source>
        <comment>button</comment>
        <translation>اگلا مضمون: {title}</translation>
    </message>
    <message>
        <source>More: {topic}</source>
        <comment>button: back to the articles of a topic</comment>
        <translation>مزید: {topic}</translation>
    </message>
    <message>
        <source>Sample text, not reviewed by your clinic</source>
        <translation>نمونہ تحریر، آپ کے کلینک نے نظرثانی نہیں کی</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <comment>how long a section takes</comment>
        <translation>
            <numerusform>پڑھنے میں %n منٹ</numerusform>
            <numerusform>پڑھنے میں %n منٹ</numerusform>
        </translation>
    </message>
    <message>
        <source>Written by {author}</source>
        <translation>تحریر: {author}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}</source>
        <translation>نظرثانی: {reviewer}</translation>
    </message>
    <message>
        <source>Reviewed on {day}</source>
        <translation>نظرثانی کی تاریخ: {day}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}, {day}</source>
        <translation>نظرثانی: {reviewer}، {day}</translation>
    </message>
    <message>
        <source>Due for review since {day}</source>
        <translation>{day} سے نظرثانی باقی ہے</translation>
    </message>
    <message>
        <source>Related</source>
        <comment>title above related articles</comment>
        <translation>متعلقہ مضامین</translation>
    </message>
    <message>
        <source>Sources</source>
        <comment>title above the sources of an article</comment>
        <translation>حوالہ جات</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>title above footnotes</comment>
        <translation>حواشی</translation>
    </message>
    <message>
        <source>Tap the picture to see it larger</source>
        <translation>تصویر بڑی دیکھنے کے لیے اسے چھوئیں</translation>
    </message>
    <message>
        <source>{word}, what this word means</source>
        <translation>{word}، اس لفظ کا مطلب</translation>
    </message>
    <message>
        <source>Picture: {text}</source>
        <translation>تصویر: {text}</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>button</comment>
        <translation>زبان</translation>
    </message>
    <message>
        <source>This article is not available in this language yet.</source>
        <translation>یہ مضمون ابھی اس زبان میں دستیاب نہیں ہے۔</translation>
    </message>
    <message>
        <source>You can read it in:</source>
        <comment>followed by buttons with names of languages</comment>
        <translation>اسے پڑھنے کی زبان چنیں:</translation>
    </message>
    <message>
        <source>In {language}</source>
        <comment>on a card: the language of its text</comment>
        <translation>زبان: {language}</translation>
    </message>
    <message>
        <source>Text size</source>
        <comment>button</comment>
        <translation>حروف کا سائز</translation>
    </message>
    <message>
        <source>{number}%</source>
        <comment>size of text in per cent</comment>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <comment>button: large text, strong contrast and buttons within reach, all at once</comment>
        <translation>آسان استعمال</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <comment>switch</comment>
        <translation>زیادہ کنٹراسٹ</translation>
    </message>
    <message>
        <source>Buttons lower down</source>
        <comment>switch: brings everything that can be touched to the lower half</comment>
        <translation>بٹن نیچے کی طرف</translation>
    </message>
    <message>
        <source>Less movement</source>
        <comment>switch: pages do not slide</comment>
        <translation>کم حرکت</translation>
    </message>
    <message>
        <source>Speak what I touch</source>
        <comment>switch: the first touch speaks a button, the second one presses it</comment>
        <translation>چھونے پر بولے</translation>
    </message>
    <message>
        <source>Listen</source>
        <comment>button: reads the text aloud</comment>
        <translation>سنیں</translation>
    </message>
    <message>
        <source>No voice for this language</source>
        <translation>اس زبان کے لیے آواز نہیں ہے</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>button: interrupts reading aloud</comment>
        <translation>روکیں</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>button: goes on reading aloud</comment>
        <translation>جاری رکھیں</translation>
    </message>
    <message>
        <source>Back one sentence</source>
        <comment>button, while a text is read aloud</comment>
        <translation>ایک جملہ پیچھے</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <comment>button, while a recording is played</comment>
        <translation>10 سیکنڈ پیچھے</translation>
    </message>
    <message>
        <source>Slower</source>
        <comment>button: the voice speaks more slowly</comment>
        <translation>رفتار کم کریں</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <comment>button: the voice speaks at its usual pace</comment>
        <translation>عام رفتار</translation>
    </message>
    <message>
        <source>Quieter</source>
        <comment>button: lowers the volume</comment>
        <translation>آواز کم کریں</translation>
    </message>
    <message>
        <source>Louder</source>
        <comment>button: raises the volume</comment>
        <translation>آواز بڑھائیں</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: ends reading aloud</comment>
        <translation>ختم کریں</translation>
    </message>
    <message>
        <source>Sound comes through headphones</source>
        <translation>آواز ہیڈفون میں آئے گی</translation>
    </message>
    <message>
        <source>Touch again to choose</source>
        <comment>spoken after the name of a button that was touched once</comment>
        <translation>چننے کے لیے دوبارہ چھوئیں</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>button</comment>
        <translation>تلاش کریں</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <comment>in the empty search field</comment>
        <translation>آپ کو کیا تلاش کرنا ہے؟</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>button: empties the search field</comment>
        <translation>سب مٹائیں</translation>
    </message>
    <message>
        <source>space</source>
        <comment>key of the keyboard</comment>
        <translation>اسپیس</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>key of the keyboard: deletes the last letter</comment>
        <translation>مٹائیں</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <comment>the search field and what was typed, spoken</comment>
        <translation>تلاش: {text}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>key of the keyboard: shows digits, spoken</comment>
        <translation>ہندسے</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>key of the keyboard: shows letters, spoken</comment>
        <translation>حروف</translation>
    </message>
    <message>
        <source>Keyboard: {name}</source>
        <comment>key: the keyboard of another language, spoken</comment>
        <translation>کی بورڈ: {name}</translation>
    </message>
    <message>
        <source>Keyboards</source>
        <comment>key: keyboards of other languages</comment>
        <translation>دیگر کی بورڈ</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>button: hides the keyboard</comment>
        <translation>ہو گیا</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <comment>button: shows the keyboard</comment>
        <translation>کی بورڈ</translation>
    </message>
    <message>
        <source>We found nothing for “{text}”.</source>
        <translation>ہمیں ”{text}“ کے بارے میں کچھ نہیں ملا۔</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <comment>followed by buttons with words</comment>
        <translation>کیا آپ کا مطلب یہ تھا:</translation>
    </message>
    <message>
        <source>Or choose a topic:</source>
        <comment>followed by buttons with topics</comment>
        <translation>یا کوئی موضوع چنیں:</translation>
    </message>
    <message>
        <source>Showing what we have on “{words}”.</source>
        <translation>یہ معلومات ”{words}“ کے بارے میں ہیں۔</translation>
    </message>
    <message>
        <source>Take it home</source>
        <comment>button: takes the article along on a phone or on paper</comment>
        <translation>ساتھ لے جائیں</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. It opens this article on the clinic’s website.</source>
        <translation>اپنے فون کا کیمرا کوڈ کے سامنے رکھیں۔ یہ مضمون کلینک کی ویب سائٹ پر کھلے گا۔</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. The text comes to your phone. It needs no internet.</source>
        <translation>اپنے فون کا کیمرا کوڈ کے سامنے رکھیں۔ تحریر آپ کے فون پر آ جائے گی۔ انٹرنیٹ کی ضرورت نہیں۔</translation>
    </message>
    <message>
        <source>Code {number} of {count}</source>
        <translation>کوڈ {number}، کل {count}</translation>
    </message>
    <message>
        <source>Next code</source>
        <comment>button</comment>
        <translation>اگلا کوڈ</translation>
    </message>
    <message>
        <source>Previous code</source>
        <comment>button</comment>
        <translation>پچھلا کوڈ</translation>
    </message>
    <message>
        <source>Print</source>
        <comment>button</comment>
        <translation>پرنٹ کریں</translation>
    </message>
    <message>
        <source>Your pages are being printed.</source>
        <translation>آپ کے صفحات پرنٹ ہو رہے ہیں۔</translation>
    </message>
    <message>
        <source>The printer does not work just now.</source>
        <translation>پرنٹر اس وقت کام نہیں کر رہا۔</translation>
    </message>
    <message>
        <source>This is not the whole article. The rest is on the screen in the clinic.</source>
        <comment>on paper</comment>
        <translation>یہ پورا مضمون نہیں ہے۔ باقی کلینک کی سکرین پر ہے۔</translation>
    </message>
    <message>
        <source>Questions for my visit</source>
        <comment>button and title</comment>
        <translation>ملاقات کے لیے سوالات</translation>
    </message>
    <message>
        <source>Tick what you want to ask at your visit.</source>
        <translation>ملاقات میں جو پوچھنا ہو، اسے چنیں۔</translation>
    </message>
    <message>
        <source>Ask about this part: {title}</source>
        <translation>اس حصے کے بارے میں پوچھیں: {title}</translation>
    </message>
    <message>
        <source>You have not ticked a question yet.</source>
        <translation>ابھی تک کوئی سوال نہیں چنا گیا۔</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <comment>how many questions were ticked</comment>
        <translation>
            <numerusform>%n سوال</numerusform>
            <numerusform>%n سوالات</numerusform>
        </translation>
    </message>
    <message>
        <source>Show my list</source>
        <comment>button: the list of ticked questions</comment>
        <translation>میری فہرست دیکھیں</translation>
    </message>
    <message>
        <source>Nothing of this is kept on this screen.</source>
        <translation>اس میں سے کچھ بھی اس اسکرین پر نہیں رہے گا۔</translation>
    </message>
    <message>
        <source>Are you still reading?</source>
        <translation>کیا آپ کو مزید پڑھنا ہے؟</translation>
    </message>
    <message>
        <source>Keep reading</source>
        <comment>button</comment>
        <translation>پڑھنا جاری رکھیں</translation>
    </message>
    <message>
        <source>I’m finished</source>
        <comment>button</comment>
        <translation>پڑھ لیا</translation>
    </message>
    <message numerus="yes">
        <source>This screen will clear for the next person in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>اگلے شخص کے لیے یہ اسکرین %n سیکنڈ میں صاف ہو جائے گی۔</numerusform>
            <numerusform>اگلے شخص کے لیے یہ اسکرین %n سیکنڈ میں صاف ہو جائے گی۔</numerusform>
        </translation>
    </message>
    <message>
        <source>For staff</source>
        <comment>title of the menu for those who work here</comment>
        <translation>عملے کے لیے</translation>
    </message>
    <message>
        <source>PIN for staff</source>
        <comment>title above keys with digits</comment>
        <translation>عملے کا PIN</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <comment>how much of a PIN was typed, spoken</comment>
        <translation>
            <numerusform>%n ہندسہ درج ہوا</numerusform>
            <numerusform>%n ہندسے درج ہوئے</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key below digits: the PIN is complete, spoken</comment>
        <translation>درج کریں</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>یہ PIN درست نہیں۔</translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n second(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>آپ %n سیکنڈ میں دوبارہ کوشش کر سکتے ہیں۔</numerusform>
            <numerusform>آپ %n سیکنڈ میں دوبارہ کوشش کر سکتے ہیں۔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n minute(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>آپ %n منٹ میں دوبارہ کوشش کر سکتے ہیں۔</numerusform>
            <numerusform>آپ %n منٹ میں دوبارہ کوشش کر سکتے ہیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>No PIN is set for staff, so there is nothing to choose here.</source>
        <translation>عملے کے لیے کوئی PIN مقرر نہیں، اس لیے یہاں چننے کو کچھ نہیں۔</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>button and title: how this screen is</comment>
        <translation>حالت</translation>
    </message>
    <message>
        <source>Program: {version}</source>
        <comment>in the status</comment>
        <translation>پروگرام: {version}</translation>
    </message>
    <message>
        <source>Library: {name}</source>
        <comment>in the status</comment>
        <translation>لائبریری: {name}</translation>
    </message>
    <message>
        <source>Last change of its files: {day}</source>
        <comment>in the status, about the library</comment>
        <translation>اس کی فائلوں میں آخری تبدیلی: {day}</translation>
    </message>
    <message>
        <source>On this screen since: {moment}</source>
        <comment>in the status, about the library</comment>
        <translation>اس اسکرین پر کب سے: {moment}</translation>
    </message>
    <message>
        <source>Running since: {moment}</source>
        <comment>in the status, about the program</comment>
        <translation>کب سے چل رہا ہے: {moment}</translation>
    </message>
    <message>
        <source>Restarts since then: {number}, after a failure: {failures}</source>
        <comment>in the status</comment>
        <translation>تب سے دوبارہ آغاز: {number}، خرابی کے بعد: {failures}</translation>
    </message>
    <message>
        <source>There is a library that cannot be shown.</source>
        <translation>ایک لائبریری دکھائی نہیں جا سکتی۔</translation>
    </message>
    <message>
        <source>Problems found in the settings: {number}</source>
        <comment>for staff</comment>
        <translation>ترتیبات میں ملنے والے مسائل: {number}</translation>
    </message>
    <message>
        <source>Problems found in the library: {number}</source>
        <comment>in the status</comment>
        <translation>لائبریری میں ملنے والے مسائل: {number}</translation>
    </message>
    <message>
        <source>No problems with the library are known.</source>
        <translation>لائبریری میں کسی مسئلے کا علم نہیں۔</translation>
    </message>
    <message>
        <source>Texts overdue for review: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>تحریریں جن کی نظرثانی باقی ہے: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which say so: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>تحریریں جن کی نظرثانی باقی ہے اور جن پر یہ لکھا ہے: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which are not shown: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>تحریریں جن کی نظرثانی باقی ہے اور جو دکھائی نہیں جاتیں: {number}</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as the date may be wrong.</source>
        <comment>for staff</comment>
        <translation>نظرثانی کی منتظر کوئی تحریر نہیں چھپائی گئی: تاریخ غلط ہو سکتی ہے۔</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as nothing else would be left.</source>
        <comment>for staff</comment>
        <translation>نظرثانی کی منتظر کوئی تحریر نہیں چھپائی گئی: اور کوئی تحریر باقی نہ رہتی۔</translation>
    </message>
    <message>
        <source>Look for a new library</source>
        <comment>button</comment>
        <translation>نئی لائبریری تلاش کریں</translation>
    </message>
    <message>
        <source>Go back to the library before</source>
        <comment>button</comment>
        <translation>پچھلی لائبریری پر واپس جائیں</translation>
    </message>
    <message>
        <source>Library from a USB stick</source>
        <comment>button and title</comment>
        <translation>USB سے لائبریری</translation>
    </message>
    <message>
        <source>Log and counts to a USB stick</source>
        <comment>button and title: copies files</comment>
        <translation>USB پر ریکارڈ اور شمار</translation>
    </message>
    <message>
        <source>Language at the start</source>
        <comment>button and title</comment>
        <translation>شروع کی زبان</translation>
    </message>
    <message>
        <source>Volume at the start</source>
        <comment>button and title</comment>
        <translation>شروع کی آواز</translation>
    </message>
    <message>
        <source>Touch test</source>
        <comment>button and title</comment>
        <translation>چھونے کی جانچ</translation>
    </message>
    <message>
        <source>Sound test</source>
        <comment>button and title</comment>
        <translation>آواز کی جانچ</translation>
    </message>
    <message>
        <source>Screen test</source>
        <comment>button and title</comment>
        <translation>اسکرین کی جانچ</translation>
    </message>
    <message>
        <source>Restart</source>
        <comment>button: starts the program anew</comment>
        <translation>دوبارہ شروع کریں</translation>
    </message>
    <message>
        <source>Leave for the desktop</source>
        <comment>button: ends the program</comment>
        <translation>ڈیسک ٹاپ پر جائیں</translation>
    </message>
    <message>
        <source>One moment, please …</source>
        <translation>ایک لمحہ رکیں …</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>button: for a USB stick</comment>
        <translation>دوبارہ دیکھیں</translation>
    </message>
    <message>
        <source>No USB stick was found.</source>
        <translation>کوئی USB نہیں ملی۔</translation>
    </message>
    <message>
        <source>No library was found on a USB stick.</source>
        <translation>USB پر کوئی لائبریری نہیں ملی۔</translation>
    </message>
    <message>
        <source>The library was checked. It comes up as soon as nobody is reading.</source>
        <translation>لائبریری جانچ لی گئی۔ جیسے ہی کوئی پڑھ نہ رہا ہو، یہ سامنے آ جائے گی۔</translation>
    </message>
    <message>
        <source>Log and counts are on the USB stick. You can take it out.</source>
        <translation>ریکارڈ اور شمار USB پر ہیں۔ آپ اسے نکال سکتے ہیں۔</translation>
    </message>
    <message>
        <source>The library has not changed.</source>
        <translation>لائبریری نہیں بدلی۔</translation>
    </message>
    <message>
        <source>This library has errors and cannot be used. Nothing was changed.</source>
        <translation>اس لائبریری میں غلطیاں ہیں، یہ استعمال نہیں ہو سکتی۔ کچھ نہیں بدلا گیا۔</translation>
    </message>
    <message>
        <source>It could not be read. Nothing was changed.</source>
        <translation>اسے پڑھا نہیں جا سکا۔ کچھ نہیں بدلا گیا۔</translation>
    </message>
    <message>
        <source>There is not enough space. Nothing was changed.</source>
        <translation>جگہ کافی نہیں۔ کچھ نہیں بدلا گیا۔</translation>
    </message>
    <message>
        <source>There is no library before this one.</source>
        <translation>اس سے پہلے کوئی لائبریری نہیں۔</translation>
    </message>
    <message>
        <source>The settings do not allow this.</source>
        <translation>ترتیبات اس کی اجازت نہیں دیتیں۔</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed.</source>
        <translation>یہ نہیں ہو سکا۔ کچھ نہیں بدلا گیا۔</translation>
    </message>
    <message>
        <source>Touch the screen everywhere, also with several fingers.</source>
        <translation>اسکرین کو ہر جگہ چھوئیں، کئی انگلیوں سے بھی۔</translation>
    </message>
    <message>
        <source>Touch to go on</source>
        <comment>on a test picture</comment>
        <translation>آگے جانے کے لیے چھوئیں</translation>
    </message>
    <message>
        <source>This is the voice of this screen.</source>
        <comment>spoken as a test</comment>
        <translation>یہ اس اسکرین کی آواز ہے۔</translation>
    </message>
    <message>
        <source>A sentence is being spoken now.</source>
        <translation>اب ایک جملہ بولا جا رہا ہے۔</translation>
    </message>
    <message>
        <source>The sentence is over. Could you hear it well?</source>
        <translation>جملہ ختم ہو گیا۔ کیا آپ نے ٹھیک سنا؟</translation>
    </message>
    <message>
        <source>Nothing can be heard on this machine.</source>
        <translation>اس مشین پر کچھ سنا نہیں جا سکتا۔</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a moment, as in: 14 March 2026, 10:30</comment>
        <translation>{day}، {time}</translation>
    </message>
</context>
</TS>
