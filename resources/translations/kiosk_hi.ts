<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en_GB">
<context>
    <name>Words</name>
    <message>
        <source>Home</source>
        <comment>button: the first screen</comment>
        <translation>होम</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>button: to the screen before</comment>
        <translation>वापस</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>More</source>
        <comment>button: shows further buttons</comment>
        <translation>और देखें</translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>button: clears the screen at once, so that nobody sees what was read</comment>
        <translation>छिपाएँ</translation>
    </message>
    <message>
        <source>Previous page</source>
        <comment>button</comment>
        <translation>पिछला पेज</translation>
    </message>
    <message>
        <source>Next page</source>
        <comment>button</comment>
        <translation>अगला पेज</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>पेज {page}, कुल {pages}</translation>
    </message>
    <message>
        <source>selected</source>
        <comment>state of one of several buttons, spoken</comment>
        <translation>चुना हुआ</translation>
    </message>
    <message>
        <source>button</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>बटन</translation>
    </message>
    <message>
        <source>text field</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>पाठ क्षेत्र</translation>
    </message>
    <message>
        <source>not available</source>
        <comment>state of a button, spoken</comment>
        <translation>उपलब्ध नहीं</translation>
    </message>
    <message>
        <source>What would you like to know about?</source>
        <comment>title of the first screen</comment>
        <translation>आपको किस बारे में जानना है?</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <comment>how many articles a topic has</comment>
        <translation>
            <numerusform>%n लेख</numerusform>
            <numerusform>%n लेख</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short part(s)</source>
        <comment>how many sections an article has</comment>
        <translation>
            <numerusform>%n छोटा भाग</numerusform>
            <numerusform>%n छोटे भाग</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>how long an article takes</comment>
        <translation>
            <numerusform>%n मिनट</numerusform>
            <numerusform>%n मिनट</numerusform>
        </translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <comment>on the screen that nobody uses</comment>
        <translation>शुरू करने के लिए छुएँ</translation>
    </message>
    <message>
        <source>Please ask at reception</source>
        <translation>कृपया रिसेप्शन पर पूछें</translation>
    </message>
    <message>
        <source>This screen has nothing to show just now.</source>
        <translation>अभी इस स्क्रीन पर दिखाने के लिए कुछ नहीं है।</translation>
    </message>
    <message>
        <source>Code for staff: {code}</source>
        <translation>स्टाफ़ के लिए कोड: {code}</translation>
    </message>
    <message>
        <source>Read on</source>
        <comment>button: scrolls the text down</comment>
        <translation>आगे पढ़ें</translation>
    </message>
    <message>
        <source>In short</source>
        <comment>name of the first section of an article</comment>
        <translation>संक्षेप में</translation>
    </message>
    <message>
        <source>Earlier parts</source>
        <comment>button</comment>
        <translation>पिछले भाग</translation>
    </message>
    <message>
        <source>Later parts</source>
        <comment>button</comment>
        <translation>अगले भाग</translation>
    </message>
    <message>
        <source>Part {number}, {title}, read</source>
        <comment>a section that was read already</comment>
        <translation>भाग {number}, {title}, पढ़ लिया गया</translation>
    </message>
    <message>
        <source>Part {number}, {title}, current part</source>
        <translation>भाग {number}, {title}, अभी खुला है</translation>
    </message>
    <message>
        <source>Part {number}, {title}, to come</source>
        <translation>भाग {number}, {title}, पढ़ना बाकी है</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <comment>button: the next section</comment>
        <translation>आगे: {title}</translation>
    </message>
    <message>
        <source>Next article: {title}</source>
        <comment>button</comment>
        <translation>अगला लेख: {title}</translation>
    </message>
    <message>
        <source>More: {topic}</source>
        <comment>button: back to the articles of a topic</comment>
        <translation>और लेख: {topic}</translation>
    </message>
    <message>
        <source>Sample text, not reviewed by your clinic</source>
        <translation>नमूना पाठ, आपके क्लिनिक ने समीक्षा नहीं की है</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <comment>how long a section takes</comment>
        <translation>
            <numerusform>पढ़ने में %n मिनट</numerusform>
            <numerusform>पढ़ने में %n मिनट</numerusform>
        </translation>
    </message>
    <message>
        <source>Written by {author}</source>
        <translation>लेखक: {author}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}</source>
        <translation>समीक्षा: {reviewer}</translation>
    </message>
    <message>
        <source>Reviewed on {day}</source>
        <translation>समीक्षा की तारीख: {day}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}, {day}</source>
        <translation>समीक्षा: {reviewer}, {day}</translation>
    </message>
    <message>
        <source>Due for review since {day}</source>
        <translation>{day} से समीक्षा बाकी है</translation>
    </message>
    <message>
        <source>Related</source>
        <comment>title above related articles</comment>
        <translation>इससे जुड़े लेख</translation>
    </message>
    <message>
        <source>Sources</source>
        <comment>title above the sources of an article</comment>
        <translation>स्रोत</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>title above footnotes</comment>
        <translation>टिप्पणियाँ</translation>
    </message>
    <message>
        <source>Tap the picture to see it larger</source>
        <translation>तस्वीर बड़ी देखने के लिए उसे छुएँ</translation>
    </message>
    <message>
        <source>{word}, what this word means</source>
        <translation>{word}, इस शब्द का मतलब</translation>
    </message>
    <message>
        <source>Picture: {text}</source>
        <translation>तस्वीर: {text}</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>button</comment>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>This article is not available in this language yet.</source>
        <translation>यह लेख अभी इस भाषा में उपलब्ध नहीं है।</translation>
    </message>
    <message>
        <source>You can read it in:</source>
        <comment>followed by buttons with names of languages</comment>
        <translation>इसे पढ़ने की भाषा चुनें:</translation>
    </message>
    <message>
        <source>In {language}</source>
        <comment>on a card: the language of its text</comment>
        <translation>भाषा: {language}</translation>
    </message>
    <message>
        <source>Text size</source>
        <comment>button</comment>
        <translation>अक्षर का आकार</translation>
    </message>
    <message>
        <source>{number}%</source>
        <comment>size of text in per cent</comment>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <comment>button: large text, strong contrast and buttons within reach, all at once</comment>
        <translation>आसान इस्तेमाल</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <comment>switch</comment>
        <translation>ज़्यादा कंट्रास्ट</translation>
    </message>
    <message>
        <source>Buttons lower down</source>
        <comment>switch: brings everything that can be touched to the lower half</comment>
        <translation>बटन नीचे की ओर</translation>
    </message>
    <message>
        <source>Less movement</source>
        <comment>switch: pages do not slide</comment>
        <translation>कम हलचल</translation>
    </message>
    <message>
        <source>Speak what I touch</source>
        <comment>switch: the first touch speaks a button, the second one presses it</comment>
        <translation>छूने पर बोले</translation>
    </message>
    <message>
        <source>Listen</source>
        <comment>button: reads the text aloud</comment>
        <translation>सुनें</translation>
    </message>
    <message>
        <source>No voice for this language</source>
        <translation>इस भाषा के लिए आवाज़ नहीं है</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>button: interrupts reading aloud</comment>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>button: goes on reading aloud</comment>
        <translation>जारी रखें</translation>
    </message>
    <message>
        <source>Back one sentence</source>
        <comment>button, while a text is read aloud</comment>
        <translation>एक वाक्य पीछे</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <comment>button, while a recording is played</comment>
        <translation>10 सेकंड पीछे</translation>
    </message>
    <message>
        <source>Slower</source>
        <comment>button: the voice speaks more slowly</comment>
        <translation>गति कम करें</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <comment>button: the voice speaks at its usual pace</comment>
        <translation>सामान्य गति</translation>
    </message>
    <message>
        <source>Quieter</source>
        <comment>button: lowers the volume</comment>
        <translation>आवाज़ कम करें</translation>
    </message>
    <message>
        <source>Louder</source>
        <comment>button: raises the volume</comment>
        <translation>आवाज़ बढ़ाएँ</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: ends reading aloud</comment>
        <translation>समाप्त करें</translation>
    </message>
    <message>
        <source>Sound comes through headphones</source>
        <translation>आवाज़ हेडफ़ोन में आएगी</translation>
    </message>
    <message>
        <source>Touch again to choose</source>
        <comment>spoken after the name of a button that was touched once</comment>
        <translation>चुनने के लिए फिर से छुएँ</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>button</comment>
        <translation>खोजें</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <comment>in the empty search field</comment>
        <translation>आपको क्या खोजना है?</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>button: empties the search field</comment>
        <translation>सब मिटाएँ</translation>
    </message>
    <message>
        <source>space</source>
        <comment>key of the keyboard</comment>
        <translation>स्पेस</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>key of the keyboard: deletes the last letter</comment>
        <translation>मिटाएँ</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <comment>the search field and what was typed, spoken</comment>
        <translation>खोज: {text}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>key of the keyboard: shows digits, spoken</comment>
        <translation>अंक</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>key of the keyboard: shows letters, spoken</comment>
        <translation>अक्षर</translation>
    </message>
    <message>
        <source>Keyboard: {name}</source>
        <comment>key: the keyboard of another language, spoken</comment>
        <translation>कीबोर्ड: {name}</translation>
    </message>
    <message>
        <source>Keyboards</source>
        <comment>key: keyboards of other languages</comment>
        <translation>अन्य कीबोर्ड</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>button: hides the keyboard</comment>
        <translation>हो गया</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <comment>button: shows the keyboard</comment>
        <translation>कीबोर्ड</translation>
    </message>
    <message>
        <source>We found nothing for “{text}”.</source>
        <translation>हमें “{text}” के बारे में कुछ नहीं मिला।</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <comment>followed by buttons with words</comment>
        <translation>क्या आपका मतलब यह था:</translation>
    </message>
    <message>
        <source>Or choose a topic:</source>
        <comment>followed by buttons with topics</comment>
        <translation>या कोई विषय चुनें:</translation>
    </message>
    <message>
        <source>Showing what we have on “{words}”.</source>
        <translation>“{words}” के बारे में जानकारी यह है।</translation>
    </message>
    <message>
        <source>Take it home</source>
        <comment>button: takes the article along on a phone or on paper</comment>
        <translation>साथ ले जाएँ</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. It opens this article on the clinic’s website.</source>
        <translation>अपने फ़ोन का कैमरा कोड के सामने रखें। यह लेख क्लिनिक की वेबसाइट पर खुलेगा।</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. The text comes to your phone. It needs no internet.</source>
        <translation>अपने फ़ोन का कैमरा कोड के सामने रखें। पाठ आपके फ़ोन पर आ जाएगा। इंटरनेट की ज़रूरत नहीं है।</translation>
    </message>
    <message>
        <source>Code {number} of {count}</source>
        <translation>कोड {number}, कुल {count}</translation>
    </message>
    <message>
        <source>Next code</source>
        <comment>button</comment>
        <translation>अगला कोड</translation>
    </message>
    <message>
        <source>Previous code</source>
        <comment>button</comment>
        <translation>पिछला कोड</translation>
    </message>
    <message>
        <source>Print</source>
        <comment>button</comment>
        <translation>प्रिंट करें</translation>
    </message>
    <message>
        <source>Your pages are being printed.</source>
        <translation>आपके पेज प्रिंट हो रहे हैं।</translation>
    </message>
    <message>
        <source>The printer does not work just now.</source>
        <translation>प्रिंटर अभी काम नहीं कर रहा है।</translation>
    </message>
    <message>
        <source>This is not the whole article. The rest is on the screen in the clinic.</source>
        <comment>on paper</comment>
        <translation>यह पूरा लेख नहीं है। बाकी क्लिनिक की स्क्रीन पर है।</translation>
    </message>
    <message>
        <source>Questions for my visit</source>
        <comment>button and title</comment>
        <translation>मुलाकात के लिए सवाल</translation>
    </message>
    <message>
        <source>Tick what you want to ask at your visit.</source>
        <translation>मुलाकात में जो पूछना हो, उसे चुनें।</translation>
    </message>
    <message>
        <source>Ask about this part: {title}</source>
        <translation>इस भाग के बारे में पूछें: {title}</translation>
    </message>
    <message>
        <source>You have not ticked a question yet.</source>
        <translation>अभी तक कोई सवाल नहीं चुना गया है।</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <comment>how many questions were ticked</comment>
        <translation>
            <numerusform>%n सवाल</numerusform>
            <numerusform>%n सवाल</numerusform>
        </translation>
    </message>
    <message>
        <source>Show my list</source>
        <comment>button: the list of ticked questions</comment>
        <translation>मेरी सूची देखें</translation>
    </message>
    <message>
        <source>Nothing of this is kept on this screen.</source>
        <translation>इसमें से कुछ भी इस स्क्रीन पर नहीं रहेगा।</translation>
    </message>
    <message>
        <source>Are you still reading?</source>
        <translation>क्या आपको और पढ़ना है?</translation>
    </message>
    <message>
        <source>Keep reading</source>
        <comment>button</comment>
        <translation>पढ़ना जारी रखें</translation>
    </message>
    <message>
        <source>I’m finished</source>
        <comment>button</comment>
        <translation>पढ़ लिया</translation>
    </message>
    <message numerus="yes">
        <source>This screen will clear for the next person in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>अगले व्यक्ति के लिए यह स्क्रीन %n सेकंड में साफ़ हो जाएगी।</numerusform>
            <numerusform>अगले व्यक्ति के लिए यह स्क्रीन %n सेकंड में साफ़ हो जाएगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>For staff</source>
        <comment>title of the menu for those who work here</comment>
        <translation>कर्मचारियों के लिए</translation>
    </message>
    <message>
        <source>PIN for staff</source>
        <comment>title above keys with digits</comment>
        <translation>कर्मचारियों का PIN</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <comment>how much of a PIN was typed, spoken</comment>
        <translation>
            <numerusform>%n अंक दर्ज हुआ</numerusform>
            <numerusform>%n अंक दर्ज हुए</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key below digits: the PIN is complete, spoken</comment>
        <translation>दर्ज करें</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>यह सही PIN नहीं है।</translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n second(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>आप %n सेकंड में फिर कोशिश कर सकते हैं।</numerusform>
            <numerusform>आप %n सेकंड में फिर कोशिश कर सकते हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n minute(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>आप %n मिनट में फिर कोशिश कर सकते हैं।</numerusform>
            <numerusform>आप %n मिनट में फिर कोशिश कर सकते हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>No PIN is set for staff, so there is nothing to choose here.</source>
        <translation>कर्मचारियों के लिए कोई PIN तय नहीं है, इसलिए यहाँ चुनने के लिए कुछ नहीं है।</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>button and title: how this screen is</comment>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Program: {version}</source>
        <comment>in the status</comment>
        <translation>प्रोग्राम: {version}</translation>
    </message>
    <message>
        <source>Library: {name}</source>
        <comment>in the status</comment>
        <translation>लाइब्रेरी: {name}</translation>
    </message>
    <message>
        <source>Last change of its files: {day}</source>
        <comment>in the status, about the library</comment>
        <translation>इसकी फ़ाइलों में आख़िरी बदलाव: {day}</translation>
    </message>
    <message>
        <source>On this screen since: {moment}</source>
        <comment>in the status, about the library</comment>
        <translation>इस स्क्रीन पर कब से: {moment}</translation>
    </message>
    <message>
        <source>Running since: {moment}</source>
        <comment>in the status, about the program</comment>
        <translation>कब से चालू है: {moment}</translation>
    </message>
    <message>
        <source>Restarts since then: {number}, after a failure: {failures}</source>
        <comment>in the status</comment>
        <translation>तब से दोबारा शुरू हुआ: {number}, ख़राबी के बाद: {failures}</translation>
    </message>
    <message>
        <source>There is a library that cannot be shown.</source>
        <translation>एक लाइब्रेरी दिखाई नहीं जा सकती।</translation>
    </message>
    <message>
        <source>Problems found in the settings: {number}</source>
        <comment>for staff</comment>
        <translation>सेटिंग में मिली समस्याएँ: {number}</translation>
    </message>
    <message>
        <source>Problems found in the library: {number}</source>
        <comment>in the status</comment>
        <translation>लाइब्रेरी में मिली समस्याएँ: {number}</translation>
    </message>
    <message>
        <source>No problems with the library are known.</source>
        <translation>लाइब्रेरी में किसी समस्या की जानकारी नहीं है।</translation>
    </message>
    <message>
        <source>Texts overdue for review: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>पाठ जिनकी समीक्षा बाकी है: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which say so: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>पाठ जिनकी समीक्षा बाकी है और जिन पर यह लिखा है: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which are not shown: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>पाठ जिनकी समीक्षा बाकी है और जो दिखाए नहीं जाते: {number}</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as the date may be wrong.</source>
        <comment>for staff</comment>
        <translation>समीक्षा के लिए बाकी कोई पाठ नहीं छिपाया गया है, क्योंकि तारीख गलत हो सकती है।</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as nothing else would be left.</source>
        <comment>for staff</comment>
        <translation>समीक्षा के लिए बाकी कोई पाठ नहीं छिपाया गया है, क्योंकि फिर कोई और पाठ नहीं बचता।</translation>
    </message>
    <message>
        <source>Look for a new library</source>
        <comment>button</comment>
        <translation>नई लाइब्रेरी ढूँढें</translation>
    </message>
    <message>
        <source>Go back to the library before</source>
        <comment>button</comment>
        <translation>पिछली लाइब्रेरी पर लौटें</translation>
    </message>
    <message>
        <source>Library from a USB stick</source>
        <comment>button and title</comment>
        <translation>USB स्टिक से लाइब्रेरी</translation>
    </message>
    <message>
        <source>Log and counts to a USB stick</source>
        <comment>button and title: copies files</comment>
        <translation>लॉग और गिनती USB स्टिक पर</translation>
    </message>
    <message>
        <source>Language at the start</source>
        <comment>button and title</comment>
        <translation>शुरुआत की भाषा</translation>
    </message>
    <message>
        <source>Volume at the start</source>
        <comment>button and title</comment>
        <translation>शुरुआत की आवाज़</translation>
    </message>
    <message>
        <source>Touch test</source>
        <comment>button and title</comment>
        <translation>स्पर्श की जाँच</translation>
    </message>
    <message>
        <source>Sound test</source>
        <comment>button and title</comment>
        <translation>आवाज़ की जाँच</translation>
    </message>
    <message>
        <source>Screen test</source>
        <comment>button and title</comment>
        <translation>स्क्रीन की जाँच</translation>
    </message>
    <message>
        <source>Restart</source>
        <comment>button: starts the program anew</comment>
        <translation>दोबारा शुरू करें</translation>
    </message>
    <message>
        <source>Leave for the desktop</source>
        <comment>button: ends the program</comment>
        <translation>डेस्कटॉप पर जाएँ</translation>
    </message>
    <message>
        <source>One moment, please …</source>
        <translation>एक पल रुकें …</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>button: for a USB stick</comment>
        <translation>फिर से देखें</translation>
    </message>
    <message>
        <source>No USB stick was found.</source>
        <translation>कोई USB स्टिक नहीं मिली।</translation>
    </message>
    <message>
        <source>No library was found on a USB stick.</source>
        <translation>USB स्टिक पर कोई लाइब्रेरी नहीं मिली।</translation>
    </message>
    <message>
        <source>The library was checked. It comes up as soon as nobody is reading.</source>
        <translation>लाइब्रेरी जाँच ली गई है। जैसे ही कोई पढ़ नहीं रहा होगा, यह दिखेगी।</translation>
    </message>
    <message>
        <source>Log and counts are on the USB stick. You can take it out.</source>
        <translation>लॉग और गिनती USB स्टिक पर हैं। आप इसे निकाल सकते हैं।</translation>
    </message>
    <message>
        <source>The library has not changed.</source>
        <translation>लाइब्रेरी नहीं बदली है।</translation>
    </message>
    <message>
        <source>This library has errors and cannot be used. Nothing was changed.</source>
        <translation>इस लाइब्रेरी में ग़लतियाँ हैं और यह काम में नहीं आ सकती। कुछ नहीं बदला गया।</translation>
    </message>
    <message>
        <source>It could not be read. Nothing was changed.</source>
        <translation>इसे पढ़ा नहीं जा सका। कुछ नहीं बदला गया।</translation>
    </message>
    <message>
        <source>There is not enough space. Nothing was changed.</source>
        <translation>जगह काफ़ी नहीं है। कुछ नहीं बदला गया।</translation>
    </message>
    <message>
        <source>There is no library before this one.</source>
        <translation>इससे पहले कोई लाइब्रेरी नहीं है।</translation>
    </message>
    <message>
        <source>The settings do not allow this.</source>
        <translation>सेटिंग इसकी अनुमति नहीं देती।</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed.</source>
        <translation>यह नहीं हो सका। कुछ नहीं बदला गया।</translation>
    </message>
    <message>
        <source>Touch the screen everywhere, also with several fingers.</source>
        <translation>स्क्रीन को हर जगह छुएँ, कई उँगलियों से भी।</translation>
    </message>
    <message>
        <source>Touch to go on</source>
        <comment>on a test picture</comment>
        <translation>आगे बढ़ने के लिए छुएँ</translation>
    </message>
    <message>
        <source>This is the voice of this screen.</source>
        <comment>spoken as a test</comment>
        <translation>यह इस स्क्रीन की आवाज़ है।</translation>
    </message>
    <message>
        <source>A sentence is being spoken now.</source>
        <translation>अभी एक वाक्य बोला जा रहा है।</translation>
    </message>
    <message>
        <source>The sentence is over. Could you hear it well?</source>
        <translation>वाक्य पूरा हुआ। क्या आपने ठीक से सुना?</translation>
    </message>
    <message>
        <source>Nothing can be heard on this machine.</source>
        <translation>इस मशीन पर कुछ सुना नहीं जा सकता।</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a moment, as in: 14 March 2026, 10:30</comment>
        <translation>{day}, {time}</translation>
    </message>
</context>
</TS>
