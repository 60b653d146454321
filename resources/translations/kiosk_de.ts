<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
<context>
    <name>Words</name>
    <message>
        <source>Home</source>
        <comment>button: the first screen</comment>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>button: to the screen before</comment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>More</source>
        <comment>button: shows further buttons</comment>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>button: clears the screen at once, so that nobody sees what was read</comment>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Previous page</source>
        <comment>button</comment>
        <translation>Vorherige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <comment>button</comment>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>selected</source>
        <comment>state of one of several buttons, spoken</comment>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>button</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>Taste</translation>
    </message>
    <message>
        <source>text field</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>Textfeld</translation>
    </message>
    <message>
        <source>not available</source>
        <comment>state of a button, spoken</comment>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>What would you like to know about?</source>
        <comment>title of the first screen</comment>
        <translation>Worüber möchten Sie mehr wissen?</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <comment>how many articles a topic has</comment>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short part(s)</source>
        <comment>how many sections an article has</comment>
        <translation>
            <numerusform>%n kurzer Teil</numerusform>
            <numerusform>%n kurze Teile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>how long an article takes</comment>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <comment>on the screen that nobody uses</comment>
        <translation>Zum Starten berühren</translation>
    </message>
    <message>
        <source>Please ask at reception</source>
        <translation>Bitte fragen Sie am Empfang</translation>
    </message>
    <message>
        <source>This screen has nothing to show just now.</source>
        <translation>Hier gibt es gerade nichts zu sehen.</translation>
    </message>
    <message>
        <source>Code for staff: {code}</source>
        <translation>Code für das Personal: {code}</translation>
    </message>
    <message>
        <source>Read on</source>
        <comment>button: scrolls the text down</comment>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>In short</source>
        <comment>name of the first section of an article</comment>
        <translation>Kurz gesagt</translation>
    </message>
    <message>
        <source>Earlier parts</source>
        <comment>button</comment>
        <translation>Vorherige Teile</translation>
    </message>
    <message>
        <source>Later parts</source>
        <comment>button</comment>
        <translation>Weitere Teile</translation>
    </message>
    <message>
        <source>Part {number}, {title}, read</source>
        <comment>a section that was read already</comment>
        <translation>Teil {number}, {title}, gelesen</translation>
    </message>
    <message>
        <source>Part {number}, {title}, current part</source>
        <translation>Teil {number}, {title}, aktueller Teil</translation>
    </message>
    <message>
        <source>Part {number}, {title}, to come</source>
        <translation>Teil {number}, {title}, kommt noch</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <comment>button: the next section</comment>
        <translation>Weiter: {title}</translation>
    </message>
    <message>
        <source>Next article: {title}</source>
        <comment>button</comment>
        <translation>Nächster Artikel: {title}</translation>
    </message>
    <message>
        <source>More: {topic}</source>
        <comment>button: back to the articles of a topic</comment>
        <translation>Mehr: {topic}</translation>
    </message>
    <message>
        <source>Sample text, not reviewed by your clinic</source>
        <translation>Beispieltext, von Ihrer Praxis nicht geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <comment>how long a section takes</comment>
        <translation>
            <numerusform>%n Minute Lesezeit</numerusform>
            <numerusform>%n Minuten Lesezeit</numerusform>
        </translation>
    </message>
    <message>
        <source>Written by {author}</source>
        <translation>Geschrieben von {author}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}</source>
        <translation>Geprüft von {reviewer}</translation>
    </message>
    <message>
        <source>Reviewed on {day}</source>
        <translation>Geprüft am {day}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}, {day}</source>
        <translation>Geprüft von {reviewer}, {day}</translation>
    </message>
    <message>
        <source>Due for review since {day}</source>
        <translation>Prüfung fällig seit dem {day}</translation>
    </message>
    <message>
        <source>Related</source>
        <comment>title above related articles</comment>
        <translation>Lesen Sie auch</translation>
    </message>
    <message>
        <source>Sources</source>
        <comment>title above the sources of an article</comment>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>title above footnotes</comment>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Tap the picture to see it larger</source>
        <translation>Zum Vergrößern das Bild berühren</translation>
    </message>
    <message>
        <source>{word}, what this word means</source>
        <translation>{word}, was dieses Wort bedeutet</translation>
    </message>
    <message>
        <source>Picture: {text}</source>
        <translation>Bild: {text}</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>button</comment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>This article is not available in this language yet.</source>
        <translation>Diesen Artikel gibt es in dieser Sprache noch nicht.</translation>
    </message>
    <message>
        <source>You can read it in:</source>
        <comment>followed by buttons with names of languages</comment>
        <translation>Es gibt ihn in diesen Sprachen:</translation>
    </message>
    <message>
        <source>In {language}</source>
        <comment>on a card: the language of its text</comment>
        <translation>Sprache: {language}</translation>
    </message>
    <message>
        <source>Text size</source>
        <comment>button</comment>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>{number}%</source>
        <comment>size of text in per cent</comment>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <comment>button: large text, strong contrast and buttons within reach, all at once</comment>
        <translation>Leichter bedienen</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <comment>switch</comment>
        <translation>Starker Kontrast</translation>
    </message>
    <message>
        <source>Buttons lower down</source>
        <comment>switch: brings everything that can be touched to the lower half</comment>
        <translation>Tasten weiter unten</translation>
    </message>
    <message>
        <source>Less movement</source>
        <comment>switch: pages do not slide</comment>
        <translation>Ruhigere Anzeige</translation>
    </message>
    <message>
        <source>Speak what I touch</source>
        <comment>switch: the first touch speaks a button, the second one presses it</comment>
        <translation>Vorlesen, was ich berühre</translation>
    </message>
    <message>
        <source>Listen</source>
        <comment>button: reads the text aloud</comment>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>No voice for this language</source>
        <translation>Keine Stimme für diese Sprache</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>button: interrupts reading aloud</comment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>button: goes on reading aloud</comment>
        <translation>Weiterhören</translation>
    </message>
    <message>
        <source>Back one sentence</source>
        <comment>button, while a text is read aloud</comment>
        <translation>Ein Satz zurück</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <comment>button, while a recording is played</comment>
        <translation>10&#xa0;Sekunden zurück</translation>
    </message>
    <message>
        <source>Slower</source>
        <comment>button: the voice speaks more slowly</comment>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <comment>button: the voice speaks at its usual pace</comment>
        <translation>Normales Tempo</translation>
    </message>
    <message>
        <source>Quieter</source>
        <comment>button: lowers the volume</comment>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Louder</source>
        <comment>button: raises the volume</comment>
        <translation>Lauter</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: ends reading aloud</comment>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Sound comes through headphones</source>
        <translation>Der Ton kommt über Kopfhörer</translation>
    </message>
    <message>
        <source>Touch again to choose</source>
        <comment>spoken after the name of a button that was touched once</comment>
        <translation>Zum Auswählen noch einmal berühren</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>button</comment>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <comment>in the empty search field</comment>
        <translation>Was suchen Sie?</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>button: empties the search field</comment>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>space</source>
        <comment>key of the keyboard</comment>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>key of the keyboard: deletes the last letter</comment>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <comment>the search field and what was typed, spoken</comment>
        <translation>Suche: {text}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>key of the keyboard: shows digits, spoken</comment>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>key of the keyboard: shows letters, spoken</comment>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Keyboard: {name}</source>
        <comment>key: the keyboard of another language, spoken</comment>
        <translation>Tastatur: {name}</translation>
    </message>
    <message>
        <source>Keyboards</source>
        <comment>key: keyboards of other languages</comment>
        <translation>Tastaturen</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>button: hides the keyboard</comment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <comment>button: shows the keyboard</comment>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>We found nothing for “{text}”.</source>
        <translation>Zu „{text}“ haben wir nichts gefunden.</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <comment>followed by buttons with words</comment>
        <translation>Meinten Sie:</translation>
    </message>
    <message>
        <source>Or choose a topic:</source>
        <comment>followed by buttons with topics</comment>
        <translation>Oder wählen Sie ein Thema:</translation>
    </message>
    <message>
        <source>Showing what we have on “{words}”.</source>
        <translation>Das haben wir zu „{words}“ gefunden.</translation>
    </message>
    <message>
        <source>Take it home</source>
        <comment>button: takes the article along on a phone or on paper</comment>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. It opens this article on the clinic’s website.</source>
        <translation>Richten Sie die Kamera Ihres Handys auf den Code. Dieser Artikel öffnet sich dann auf der Internetseite der Praxis.</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. The text comes to your phone. It needs no internet.</source>
        <translation>Richten Sie die Kamera Ihres Handys auf den Code. Der Text kommt auf Ihr Handy. Sie brauchen dafür kein Internet.</translation>
    </message>
    <message>
        <source>Code {number} of {count}</source>
        <translation>Code {number} von {count}</translation>
    </message>
    <message>
        <source>Next code</source>
        <comment>button</comment>
        <translation>Nächster Code</translation>
    </message>
    <message>
        <source>Previous code</source>
        <comment>button</comment>
        <translation>Vorheriger Code</translation>
    </message>
    <message>
        <source>Print</source>
        <comment>button</comment>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Your pages are being printed.</source>
        <translation>Ihre Seiten werden gedruckt.</translation>
    </message>
    <message>
        <source>The printer does not work just now.</source>
        <translation>Der Drucker funktioniert gerade nicht.</translation>
    </message>
    <message>
        <source>This is not the whole article. The rest is on the screen in the clinic.</source>
        <comment>on paper</comment>
        <translation>Das ist nicht der ganze Artikel. Der Rest steht auf dem Bildschirm in der Praxis.</translation>
    </message>
    <message>
        <source>Questions for my visit</source>
        <comment>button and title</comment>
        <translation>Fragen für meinen Termin</translation>
    </message>
    <message>
        <source>Tick what you want to ask at your visit.</source>
        <translation>Kreuzen Sie an, was Sie beim Termin fragen möchten.</translation>
    </message>
    <message>
        <source>Ask about this part: {title}</source>
        <translation>Fragen zu diesem Teil: {title}</translation>
    </message>
    <message>
        <source>You have not ticked a question yet.</source>
        <translation>Sie haben noch keine Frage angekreuzt.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <comment>how many questions were ticked</comment>
        <translation>
            <numerusform>%n Frage</numerusform>
            <numerusform>%n Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show my list</source>
        <comment>button: the list of ticked questions</comment>
        <translation>Meine Liste</translation>
    </message>
    <message>
        <source>Nothing of this is kept on this screen.</source>
        <translation>Nichts davon wird hier gespeichert.</translation>
    </message>
    <message>
        <source>Are you still reading?</source>
        <translation>Lesen Sie noch?</translation>
    </message>
    <message>
        <source>Keep reading</source>
        <comment>button</comment>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>I’m finished</source>
        <comment>button</comment>
        <translation>Ich bin fertig</translation>
    </message>
    <message numerus="yes">
        <source>This screen will clear for the next person in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>In %n Sekunde wird der Bildschirm für die nächste Person geleert.</numerusform>
            <numerusform>In %n Sekunden wird der Bildschirm für die nächste Person geleert.</numerusform>
        </translation>
    </message>
    <message>
        <source>For staff</source>
        <comment>title of the menu for those who work here</comment>
        <translation>Für das Personal</translation>
    </message>
    <message>
        <source>PIN for staff</source>
        <comment>title above keys with digits</comment>
        <translation>PIN für das Personal</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <comment>how much of a PIN was typed, spoken</comment>
        <translation>
            <numerusform>%n Ziffer eingegeben</numerusform>
            <numerusform>%n Ziffern eingegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key below digits: the PIN is complete, spoken</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Das ist nicht die PIN.</translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n second(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>Sie können es in %n Sekunde wieder versuchen.</numerusform>
            <numerusform>Sie können es in %n Sekunden wieder versuchen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n minute(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>Sie können es in %n Minute wieder versuchen.</numerusform>
            <numerusform>Sie können es in %n Minuten wieder versuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No PIN is set for staff, so there is nothing to choose here.</source>
        <translation>Für das Personal ist keine PIN festgelegt. Deshalb gibt es hier nichts auszuwählen.</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>button and title: how this screen is</comment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Program: {version}</source>
        <comment>in the status</comment>
        <translation>Programm: {version}</translation>
    </message>
    <message>
        <source>Library: {name}</source>
        <comment>in the status</comment>
        <translation>Bibliothek: {name}</translation>
    </message>
    <message>
        <source>Last change of its files: {day}</source>
        <comment>in the status, about the library</comment>
        <translation>Letzte Änderung ihrer Dateien: {day}</translation>
    </message>
    <message>
        <source>On this screen since: {moment}</source>
        <comment>in the status, about the library</comment>
        <translation>Auf diesem Bildschirm seit: {moment}</translation>
    </message>
    <message>
        <source>Running since: {moment}</source>
        <comment>in the status, about the program</comment>
        <translation>In Betrieb seit: {moment}</translation>
    </message>
    <message>
        <source>Restarts since then: {number}, after a failure: {failures}</source>
        <comment>in the status</comment>
        <translation>Neustarts seither: {number}, nach einem Fehler: {failures}</translation>
    </message>
    <message>
        <source>There is a library that cannot be shown.</source>
        <translation>Eine Bibliothek kann nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>Problems found in the settings: {number}</source>
        <comment>for staff</comment>
        <translation>Gefundene Probleme in den Einstellungen: {number}</translation>
    </message>
    <message>
        <source>Problems found in the library: {number}</source>
        <comment>in the status</comment>
        <translation>Gefundene Probleme in der Bibliothek: {number}</translation>
    </message>
    <message>
        <source>No problems with the library are known.</source>
        <translation>Mit der Bibliothek sind keine Probleme bekannt.</translation>
    </message>
    <message>
        <source>Texts overdue for review: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Texte mit fälliger Prüfung: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which say so: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Texte mit fälliger Prüfung, die darauf hinweisen: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which are not shown: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Texte mit fälliger Prüfung, die nicht gezeigt werden: {number}</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as the date may be wrong.</source>
        <comment>for staff</comment>
        <translation>Kein Text mit fälliger Prüfung wird ausgeblendet, weil das Datum falsch sein kann.</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as nothing else would be left.</source>
        <comment>for staff</comment>
        <translation>Kein Text mit fälliger Prüfung wird ausgeblendet, weil sonst keiner übrig bliebe.</translation>
    </message>
    <message>
        <source>Look for a new library</source>
        <comment>button</comment>
        <translation>Neue Bibliothek suchen</translation>
    </message>
    <message>
        <source>Go back to the library before</source>
        <comment>button</comment>
        <translation>Zurück zur vorigen Bibliothek</translation>
    </message>
    <message>
        <source>Library from a USB stick</source>
        <comment>button and title</comment>
        <translation>Bibliothek von einem USB-Stick</translation>
    </message>
    <message>
        <source>Log and counts to a USB stick</source>
        <comment>button and title: copies files</comment>
        <translation>Protokoll und Zählungen auf einen USB-Stick</translation>
    </message>
    <message>
        <source>Language at the start</source>
        <comment>button and title</comment>
        <translation>Sprache zu Beginn</translation>
    </message>
    <message>
        <source>Volume at the start</source>
        <comment>button and title</comment>
        <translation>Lautstärke zu Beginn</translation>
    </message>
    <message>
        <source>Touch test</source>
        <comment>button and title</comment>
        <translation>Berührungstest</translation>
    </message>
    <message>
        <source>Sound test</source>
        <comment>button and title</comment>
        <translation>Tontest</translation>
    </message>
    <message>
        <source>Screen test</source>
        <comment>button and title</comment>
        <translation>Bildschirmtest</translation>
    </message>
    <message>
        <source>Restart</source>
        <comment>button: starts the program anew</comment>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Leave for the desktop</source>
        <comment>button: ends the program</comment>
        <translation>Zum Desktop</translation>
    </message>
    <message>
        <source>One moment, please …</source>
        <translation>Einen Moment bitte …</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>button: for a USB stick</comment>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>No USB stick was found.</source>
        <translation>Es wurde kein USB-Stick gefunden.</translation>
    </message>
    <message>
        <source>No library was found on a USB stick.</source>
        <translation>Auf einem USB-Stick wurde keine Bibliothek gefunden.</translation>
    </message>
    <message>
        <source>The library was checked. It comes up as soon as nobody is reading.</source>
        <translation>Die Bibliothek wurde geprüft. Sie erscheint, sobald niemand mehr liest.</translation>
    </message>
    <message>
        <source>Log and counts are on the USB stick. You can take it out.</source>
        <translation>Protokoll und Zählungen sind auf dem USB-Stick. Sie können ihn herausziehen.</translation>
    </message>
    <message>
        <source>The library has not changed.</source>
        <translation>Die Bibliothek hat sich nicht geändert.</translation>
    </message>
    <message>
        <source>This library has errors and cannot be used. Nothing was changed.</source>
        <translation>Diese Bibliothek hat Fehler und kann nicht benutzt werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It could not be read. Nothing was changed.</source>
        <translation>Das konnte nicht gelesen werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is not enough space. Nothing was changed.</source>
        <translation>Der Speicherplatz reicht nicht aus. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no library before this one.</source>
        <translation>Vor dieser gibt es keine Bibliothek.</translation>
    </message>
    <message>
        <source>The settings do not allow this.</source>
        <translation>Die Einstellungen erlauben das nicht.</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed.</source>
        <translation>Das hat nicht geklappt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Touch the screen everywhere, also with several fingers.</source>
        <translation>Berühren Sie den Bildschirm überall, auch mit mehreren Fingern.</translation>
    </message>
    <message>
        <source>Touch to go on</source>
        <comment>on a test picture</comment>
        <translation>Berühren, um weiterzugehen</translation>
    </message>
    <message>
        <source>This is the voice of this screen.</source>
        <comment>spoken as a test</comment>
        <translation>Das ist die Stimme dieses Bildschirms.</translation>
    </message>
    <message>
        <source>A sentence is being spoken now.</source>
        <translation>Jetzt wird ein Satz gesprochen.</translation>
    </message>
    <message>
        <source>The sentence is over. Could you hear it well?</source>
        <translation>Der Satz ist zu Ende. Konnten Sie ihn gut hören?</translation>
    </message>
    <message>
        <source>Nothing can be heard on this machine.</source>
        <translation>Auf diesem Gerät ist nichts zu hören.</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a moment, as in: 14 March 2026, 10:30</comment>
        <translation>{day}, {time}</translation>
    </message>
</context>
</TS>
