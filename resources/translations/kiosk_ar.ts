<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en_GB">
<context>
    <name>Words</name>
    <message>
        <source>Home</source>
        <comment>button: the first screen</comment>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>button: to the screen before</comment>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>More</source>
        <comment>button: shows further buttons</comment>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>button: clears the screen at once, so that nobody sees what was read</comment>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Previous page</source>
        <comment>button</comment>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next page</source>
        <comment>button</comment>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>الصفحة {page} من {pages}</translation>
    </message>
    <message>
        <source>selected</source>
        <comment>state of one of several buttons, spoken</comment>
        <translation>محدّد</translation>
    </message>
    <message>
        <source>button</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>زر</translation>
    </message>
    <message>
        <source>text field</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>حقل نص</translation>
    </message>
    <message>
        <source>not available</source>
        <comment>state of a button, spoken</comment>
        <translation>غير متاح</translation>
    </message>
    <message>
        <source>What would you like to know about?</source>
        <comment>title of the first screen</comment>
        <translation>ما الموضوع الذي يهمّك؟</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <comment>how many articles a topic has</comment>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short part(s)</source>
        <comment>how many sections an article has</comment>
        <translation>
            <numerusform>لا أجزاء</numerusform>
            <numerusform>جزء قصير واحد</numerusform>
            <numerusform>جزءان قصيران</numerusform>
            <numerusform>%n أجزاء قصيرة</numerusform>
            <numerusform>%n جزءًا قصيرًا</numerusform>
            <numerusform>%n جزء قصير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>how long an article takes</comment>
        <translation>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <comment>on the screen that nobody uses</comment>
        <translation>يُرجى لمس الشاشة للبدء</translation>
    </message>
    <message>
        <source>Please ask at reception</source>
        <translation>يُرجى مراجعة الاستقبال</translation>
    </message>
    <message>
        <source>This screen has nothing to show just now.</source>
        <translation>لا يوجد ما تعرضه هذه الشاشة الآن.</translation>
    </message>
    <message>
        <source>Code for staff: {code}</source>
        <translation>رمز للموظفين: {code}</translation>
    </message>
    <message>
        <source>Read on</source>
        <comment>button: scrolls the text down</comment>
        <translation>متابعة القراءة</translation>
    </message>
    <message>
        <source>In short</source>
        <comment>name of the first section of an article</comment>
        <translation>باختصار</translation>
    </message>
    <message>
        <source>Earlier parts</source>
        <comment>button</comment>
        <translation>الأجزاء السابقة</translation>
    </message>
    <message>
        <source>Later parts</source>
        <comment>button</comment>
        <translation>الأجزاء التالية</translation>
    </message>
    <message>
        <source>Part {number}, {title}, read</source>
        <comment>a section that was read already</comment>
        <translation>الجزء {number}، {title}، تمت قراءته</translation>
    </message>
    <message>
        <source>Part {number}, {title}, current part</source>
        <translation>الجزء {number}، {title}، الجزء الحالي</translation>
    </message>
    <message>
        <source>Part {number}, {title}, to come</source>
        <translation>الجزء {number}، {title}، لم يُقرأ بعد</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <comment>button: the next section</comment>
        <translation>التالي: {title}</translation>
    </message>
    <message>
        <source>Next article: {title}</source>
        <comment>button</comment>
        <translation>المقال التالي: {title}</translation>
    </message>
    <message>
        <source>More: {topic}</source>
        <comment>button: back to the articles of a topic</comment>
        <translation>المزيد: {topic}</translation>
    </message>
    <message>
        <source>Sample text, not reviewed by your clinic</source>
        <translation>نص تجريبي لم تراجعه عيادتك</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <comment>how long a section takes</comment>
        <translation>
            <numerusform>%n دقيقة للقراءة</numerusform>
            <numerusform>دقيقة واحدة للقراءة</numerusform>
            <numerusform>دقيقتان للقراءة</numerusform>
            <numerusform>%n دقائق للقراءة</numerusform>
            <numerusform>%n دقيقة للقراءة</numerusform>
            <numerusform>%n دقيقة للقراءة</numerusform>
        </translation>
    </message>
    <message>
        <source>Written by {author}</source>
        <translation>بقلم {author}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}</source>
        <translation>مراجعة: {reviewer}</translation>
    </message>
    <message>
        <source>Reviewed on {day}</source>
        <translation>تاريخ المراجعة: {day}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}, {day}</source>
        <translation>مراجعة: {reviewer}، {day}</translation>
    </message>
    <message>
        <source>Due for review since {day}</source>
        <translation>بانتظار مراجعة جديدة منذ {day}</translation>
    </message>
    <message>
        <source>Related</source>
        <comment>title above related articles</comment>
        <translation>مقالات ذات صلة</translation>
    </message>
    <message>
        <source>Sources</source>
        <comment>title above the sources of an article</comment>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>title above footnotes</comment>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Tap the picture to see it larger</source>
        <translation>يُرجى لمس الصورة لتكبيرها</translation>
    </message>
    <message>
        <source>{word}, what this word means</source>
        <translation>{word}، معنى هذه الكلمة</translation>
    </message>
    <message>
        <source>Picture: {text}</source>
        <translation>صورة: {text}</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>button</comment>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>This article is not available in this language yet.</source>
        <translation>هذا المقال غير متاح بهذه اللغة بعد.</translation>
    </message>
    <message>
        <source>You can read it in:</source>
        <comment>followed by buttons with names of languages</comment>
        <translation>يمكن قراءته باللغة:</translation>
    </message>
    <message>
        <source>In {language}</source>
        <comment>on a card: the language of its text</comment>
        <translation>باللغة: {language}</translation>
    </message>
    <message>
        <source>Text size</source>
        <comment>button</comment>
        <translation>حجم الخط</translation>
    </message>
    <message>
        <source>{number}%</source>
        <comment>size of text in per cent</comment>
        <translation>{number}٪</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <comment>button: large text, strong contrast and buttons within reach, all at once</comment>
        <translation>استخدام أسهل</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <comment>switch</comment>
        <translation>تباين قوي</translation>
    </message>
    <message>
        <source>Buttons lower down</source>
        <comment>switch: brings everything that can be touched to the lower half</comment>
        <translation>الأزرار في الأسفل</translation>
    </message>
    <message>
        <source>Less movement</source>
        <comment>switch: pages do not slide</comment>
        <translation>حركة أقل</translation>
    </message>
    <message>
        <source>Speak what I touch</source>
        <comment>switch: the first touch speaks a button, the second one presses it</comment>
        <translation>نطق ما ألمسه</translation>
    </message>
    <message>
        <source>Listen</source>
        <comment>button: reads the text aloud</comment>
        <translation>استماع</translation>
    </message>
    <message>
        <source>No voice for this language</source>
        <translation>لا يتوفر صوت لهذه اللغة</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>button: interrupts reading aloud</comment>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>button: goes on reading aloud</comment>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Back one sentence</source>
        <comment>button, while a text is read aloud</comment>
        <translation>الجملة السابقة</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <comment>button, while a recording is played</comment>
        <translation>رجوع عشر ثوانٍ</translation>
    </message>
    <message>
        <source>Slower</source>
        <comment>button: the voice speaks more slowly</comment>
        <translation>أبطأ</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <comment>button: the voice speaks at its usual pace</comment>
        <translation>سرعة عادية</translation>
    </message>
    <message>
        <source>Quieter</source>
        <comment>button: lowers the volume</comment>
        <translation>خفض الصوت</translation>
    </message>
    <message>
        <source>Louder</source>
        <comment>button: raises the volume</comment>
        <translation>رفع الصوت</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: ends reading aloud</comment>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Sound comes through headphones</source>
        <translation>الصوت عبر سماعات الرأس</translation>
    </message>
    <message>
        <source>Touch again to choose</source>
        <comment>spoken after the name of a button that was touched once</comment>
        <translation>لمسة أخرى للاختيار</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>button</comment>
        <translation>بحث</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <comment>in the empty search field</comment>
        <translation>ما موضوع بحثك؟</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>button: empties the search field</comment>
        <translation>مسح الكل</translation>
    </message>
    <message>
        <source>space</source>
        <comment>key of the keyboard</comment>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>key of the keyboard: deletes the last letter</comment>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <comment>the search field and what was typed, spoken</comment>
        <translation>بحث: {text}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>key of the keyboard: shows digits, spoken</comment>
        <translation>أرقام</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>key of the keyboard: shows letters, spoken</comment>
        <translation>حروف</translation>
    </message>
    <message>
        <source>Keyboard: {name}</source>
        <comment>key: the keyboard of another language, spoken</comment>
        <translation>لوحة المفاتيح: {name}</translation>
    </message>
    <message>
        <source>Keyboards</source>
        <comment>key: keyboards of other languages</comment>
        <translation>لوحات المفاتيح</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>button: hides the keyboard</comment>
        <translation>تم</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <comment>button: shows the keyboard</comment>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>We found nothing for “{text}”.</source>
        <translation>لم نجد شيئًا عن «{text}».</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <comment>followed by buttons with words</comment>
        <translation>هل المقصود:</translation>
    </message>
    <message>
        <source>Or choose a topic:</source>
        <comment>followed by buttons with topics</comment>
        <translation>أو يمكن اختيار موضوع:</translation>
    </message>
    <message>
        <source>Showing what we have on “{words}”.</source>
        <translation>نعرض ما لدينا عن «{words}».</translation>
    </message>
    <message>
        <source>Take it home</source>
        <comment>button: takes the article along on a phone or on paper</comment>
        <translation>أخذ المقال معي</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. It opens this article on the clinic’s website.</source>
        <translation>يُرجى توجيه كاميرا هاتفك نحو الرمز. سيُفتح هذا المقال على موقع العيادة.</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. The text comes to your phone. It needs no internet.</source>
        <translation>يُرجى توجيه كاميرا هاتفك نحو الرمز. يصل النص إلى هاتفك دون إنترنت.</translation>
    </message>
    <message>
        <source>Code {number} of {count}</source>
        <translation>الرمز {number} من {count}</translation>
    </message>
    <message>
        <source>Next code</source>
        <comment>button</comment>
        <translation>الرمز التالي</translation>
    </message>
    <message>
        <source>Previous code</source>
        <comment>button</comment>
        <translation>الرمز السابق</translation>
    </message>
    <message>
        <source>Print</source>
        <comment>button</comment>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Your pages are being printed.</source>
        <translation>تجري الآن طباعة صفحاتك.</translation>
    </message>
    <message>
        <source>The printer does not work just now.</source>
        <translation>الطابعة لا تعمل الآن.</translation>
    </message>
    <message>
        <source>This is not the whole article. The rest is on the screen in the clinic.</source>
        <comment>on paper</comment>
        <translation>هذا ليس المقال كاملًا. البقية على الشاشة في العيادة.</translation>
    </message>
    <message>
        <source>Questions for my visit</source>
        <comment>button and title</comment>
        <translation>أسئلة لزيارتي</translation>
    </message>
    <message>
        <source>Tick what you want to ask at your visit.</source>
        <translation>يُرجى اختيار الأسئلة التي تهمّك لزيارتك.</translation>
    </message>
    <message>
        <source>Ask about this part: {title}</source>
        <translation>سؤال عن هذا الجزء: {title}</translation>
    </message>
    <message>
        <source>You have not ticked a question yet.</source>
        <translation>لم يتم اختيار أي سؤال بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <comment>how many questions were ticked</comment>
        <translation>
            <numerusform>لا أسئلة</numerusform>
            <numerusform>سؤال واحد</numerusform>
            <numerusform>سؤالان</numerusform>
            <numerusform>%n أسئلة</numerusform>
            <numerusform>%n سؤالًا</numerusform>
            <numerusform>%n سؤال</numerusform>
        </translation>
    </message>
    <message>
        <source>Show my list</source>
        <comment>button: the list of ticked questions</comment>
        <translation>عرض قائمتي</translation>
    </message>
    <message>
        <source>Nothing of this is kept on this screen.</source>
        <translation>لا يُحفظ أي من هذا على هذه الشاشة.</translation>
    </message>
    <message>
        <source>Are you still reading?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message>
        <source>Keep reading</source>
        <comment>button</comment>
        <translation>متابعة القراءة</translation>
    </message>
    <message>
        <source>I’m finished</source>
        <comment>button</comment>
        <translation>انتهيت</translation>
    </message>
    <message numerus="yes">
        <source>This screen will clear for the next person in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>ستُمسح هذه الشاشة الآن للشخص التالي.</numerusform>
            <numerusform>ستُمسح هذه الشاشة للشخص التالي بعد ثانية واحدة.</numerusform>
            <numerusform>ستُمسح هذه الشاشة للشخص التالي بعد ثانيتين.</numerusform>
            <numerusform>ستُمسح هذه الشاشة للشخص التالي بعد %n ثوانٍ.</numerusform>
            <numerusform>ستُمسح هذه الشاشة للشخص التالي بعد %n ثانية.</numerusform>
            <numerusform>ستُمسح هذه الشاشة للشخص التالي بعد %n ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>For staff</source>
        <comment>title of the menu for those who work here</comment>
        <translation>للعاملين</translation>
    </message>
    <message>
        <source>PIN for staff</source>
        <comment>title above keys with digits</comment>
        <translation>رمز العاملين</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <comment>how much of a PIN was typed, spoken</comment>
        <translation>
            <numerusform>لم يُدخل أي رقم</numerusform>
            <numerusform>أُدخل رقم واحد</numerusform>
            <numerusform>أُدخل رقمان</numerusform>
            <numerusform>أُدخلت %n أرقام</numerusform>
            <numerusform>أُدخل %n رقمًا</numerusform>
            <numerusform>أُدخل %n رقم</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key below digits: the PIN is complete, spoken</comment>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>هذا ليس الرمز الصحيح.</translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n second(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>يمكنك المحاولة مجددًا الآن.</numerusform>
            <numerusform>يمكنك المحاولة مجددًا بعد ثانية واحدة.</numerusform>
            <numerusform>يمكنك المحاولة مجددًا بعد ثانيتين.</numerusform>
            <numerusform>يمكنك المحاولة مجددًا بعد %n ثوانٍ.</numerusform>
            <numerusform>يمكنك المحاولة مجددًا بعد %n ثانية.</numerusform>
            <numerusform>يمكنك المحاولة مجددًا بعد %n ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n minute(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>يمكنك المحاولة مجددًا الآن.</numerusform>
            <numerusform>يمكنك المحاولة مجددًا بعد دقيقة واحدة.</numerusform>
            <numerusform>يمكنك المحاولة مجددًا بعد دقيقتين.</numerusform>
            <numerusform>يمكنك المحاولة مجددًا بعد %n دقائق.</numerusform>
            <numerusform>يمكنك المحاولة مجددًا بعد %n دقيقة.</numerusform>
            <numerusform>يمكنك المحاولة مجددًا بعد %n دقيقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>No PIN is set for staff, so there is nothing to choose here.</source>
        <translation>لم يُحدَّد رمز للعاملين، لذلك لا يوجد ما يمكن اختياره هنا.</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>button and title: how this screen is</comment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Program: {version}</source>
        <comment>in the status</comment>
        <translation>البرنامج: {version}</translation>
    </message>
    <message>
        <source>Library: {name}</source>
        <comment>in the status</comment>
        <translation>المكتبة: {name}</translation>
    </message>
    <message>
        <source>Last change of its files: {day}</source>
        <comment>in the status, about the library</comment>
        <translation>آخر تغيير في ملفاتها: {day}</translation>
    </message>
    <message>
        <source>On this screen since: {moment}</source>
        <comment>in the status, about the library</comment>
        <translation>على هذه الشاشة منذ: {moment}</translation>
    </message>
    <message>
        <source>Running since: {moment}</source>
        <comment>in the status, about the program</comment>
        <translation>تعمل منذ: {moment}</translation>
    </message>
    <message>
        <source>Restarts since then: {number}, after a failure: {failures}</source>
        <comment>in the status</comment>
        <translation>مرات إعادة التشغيل منذ ذلك الحين: {number}، بعد عطل: {failures}</translation>
    </message>
    <message>
        <source>There is a library that cannot be shown.</source>
        <translation>توجد مكتبة لا يمكن عرضها.</translation>
    </message>
    <message>
        <source>Problems found in the settings: {number}</source>
        <comment>for staff</comment>
        <translation>مشكلات وُجدت في الإعدادات: {number}</translation>
    </message>
    <message>
        <source>Problems found in the library: {number}</source>
        <comment>in the status</comment>
        <translation>مشكلات وُجدت في المكتبة: {number}</translation>
    </message>
    <message>
        <source>No problems with the library are known.</source>
        <translation>لا توجد مشكلات معروفة في المكتبة.</translation>
    </message>
    <message>
        <source>Texts overdue for review: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>نصوص تأخرت مراجعتها: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which say so: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>نصوص تأخرت مراجعتها وتشير إلى ذلك: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which are not shown: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>نصوص تأخرت مراجعتها ولا تُعرض: {number}</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as the date may be wrong.</source>
        <comment>for staff</comment>
        <translation>لا يُخفى أي نص تأخرت مراجعته، فقد يكون التاريخ غير صحيح.</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as nothing else would be left.</source>
        <comment>for staff</comment>
        <translation>لا يُخفى أي نص تأخرت مراجعته، إذ لن يبقى غيره.</translation>
    </message>
    <message>
        <source>Look for a new library</source>
        <comment>button</comment>
        <translation>البحث عن مكتبة جديدة</translation>
    </message>
    <message>
        <source>Go back to the library before</source>
        <comment>button</comment>
        <translation>العودة إلى المكتبة السابقة</translation>
    </message>
    <message>
        <source>Library from a USB stick</source>
        <comment>button and title</comment>
        <translation>مكتبة من ذاكرة USB</translation>
    </message>
    <message>
        <source>Log and counts to a USB stick</source>
        <comment>button and title: copies files</comment>
        <translation>السجل والأعداد إلى ذاكرة USB</translation>
    </message>
    <message>
        <source>Language at the start</source>
        <comment>button and title</comment>
        <translation>اللغة عند البدء</translation>
    </message>
    <message>
        <source>Volume at the start</source>
        <comment>button and title</comment>
        <translation>مستوى الصوت عند البدء</translation>
    </message>
    <message>
        <source>Touch test</source>
        <comment>button and title</comment>
        <translation>اختبار اللمس</translation>
    </message>
    <message>
        <source>Sound test</source>
        <comment>button and title</comment>
        <translation>اختبار الصوت</translation>
    </message>
    <message>
        <source>Screen test</source>
        <comment>button and title</comment>
        <translation>اختبار الشاشة</translation>
    </message>
    <message>
        <source>Restart</source>
        <comment>button: starts the program anew</comment>
        <translation>إعادة التشغيل</translation>
    </message>
    <message>
        <source>Leave for the desktop</source>
        <comment>button: ends the program</comment>
        <translation>الخروج إلى سطح المكتب</translation>
    </message>
    <message>
        <source>One moment, please …</source>
        <translation>لحظة من فضلك …</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>button: for a USB stick</comment>
        <translation>البحث مرة أخرى</translation>
    </message>
    <message>
        <source>No USB stick was found.</source>
        <translation>لم يُعثر على ذاكرة USB.</translation>
    </message>
    <message>
        <source>No library was found on a USB stick.</source>
        <translation>لم يُعثر على مكتبة في ذاكرة USB.</translation>
    </message>
    <message>
        <source>The library was checked. It comes up as soon as nobody is reading.</source>
        <translation>فُحصت المكتبة. ستظهر حالما لا يقرأ أحد.</translation>
    </message>
    <message>
        <source>Log and counts are on the USB stick. You can take it out.</source>
        <translation>السجل والأعداد الآن على ذاكرة USB. يمكنك إخراجها.</translation>
    </message>
    <message>
        <source>The library has not changed.</source>
        <translation>لم تتغير المكتبة.</translation>
    </message>
    <message>
        <source>This library has errors and cannot be used. Nothing was changed.</source>
        <translation>في هذه المكتبة أخطاء ولا يمكن استخدامها. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>It could not be read. Nothing was changed.</source>
        <translation>تعذّرت القراءة. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>There is not enough space. Nothing was changed.</source>
        <translation>لا توجد مساحة كافية. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>There is no library before this one.</source>
        <translation>لا توجد مكتبة قبل هذه.</translation>
    </message>
    <message>
        <source>The settings do not allow this.</source>
        <translation>الإعدادات لا تسمح بذلك.</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed.</source>
        <translation>لم ينجح ذلك. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Touch the screen everywhere, also with several fingers.</source>
        <translation>المس الشاشة في كل مكان، وبعدة أصابع أيضًا.</translation>
    </message>
    <message>
        <source>Touch to go on</source>
        <comment>on a test picture</comment>
        <translation>المس للمتابعة</translation>
    </message>
    <message>
        <source>This is the voice of this screen.</source>
        <comment>spoken as a test</comment>
        <translation>هذا هو صوت هذه الشاشة.</translation>
    </message>
    <message>
        <source>A sentence is being spoken now.</source>
        <translation>تُنطق الآن جملة.</translation>
    </message>
    <message>
        <source>The sentence is over. Could you hear it well?</source>
        <translation>انتهت الجملة. هل سمعتها جيدًا؟</translation>
    </message>
    <message>
        <source>Nothing can be heard on this machine.</source>
        <translation>لا يمكن سماع أي شيء على هذا الجهاز.</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a moment, as in: 14 March 2026, 10:30</comment>
        <translation>{day}، {time}</translation>
    </message>
</context>
</TS>
