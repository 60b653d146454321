<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en_GB">
<context>
    <name>Words</name>
    <message>
        <source>Home</source>
        <comment>button: the first screen</comment>
        <translation>Start</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>button: to the screen before</comment>
        <translation>Wróć</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>More</source>
        <comment>button: shows further buttons</comment>
        <translation>Więcej</translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>button: clears the screen at once, so that nobody sees what was read</comment>
        <translation>Ukryj</translation>
    </message>
    <message>
        <source>Previous page</source>
        <comment>button</comment>
        <translation>Poprzednia strona</translation>
    </message>
    <message>
        <source>Next page</source>
        <comment>button</comment>
        <translation>Następna strona</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Strona {page} z {pages}</translation>
    </message>
    <message>
        <source>selected</source>
        <comment>state of one of several buttons, spoken</comment>
        <translation>wybrany</translation>
    </message>
    <message>
        <source>button</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>przycisk</translation>
    </message>
    <message>
        <source>text field</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>pole tekstowe</translation>
    </message>
    <message>
        <source>not available</source>
        <comment>state of a button, spoken</comment>
        <translation>niedostępny</translation>
    </message>
    <message>
        <source>What would you like to know about?</source>
        <comment>title of the first screen</comment>
        <translation>Jaki temat Państwa interesuje?</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <comment>how many articles a topic has</comment>
        <translation>
            <numerusform>%n artykuł</numerusform>
            <numerusform>%n artykuły</numerusform>
            <numerusform>%n artykułów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short part(s)</source>
        <comment>how many sections an article has</comment>
        <translation>
            <numerusform>%n krótka część</numerusform>
            <numerusform>%n krótkie części</numerusform>
            <numerusform>%n krótkich części</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>how long an article takes</comment>
        <translation>
            <numerusform>%n minuta</numerusform>
            <numerusform>%n minuty</numerusform>
            <numerusform>%n minut</numerusform>
        </translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <comment>on the screen that nobody uses</comment>
        <translation>Dotknij, aby zacząć</translation>
    </message>
    <message>
        <source>Please ask at reception</source>
        <translation>Proszę zapytać w rejestracji</translation>
    </message>
    <message>
        <source>This screen has nothing to show just now.</source>
        <translation>W tej chwili nie ma nic do pokazania.</translation>
    </message>
    <message>
        <source>Code for staff: {code}</source>
        <translation>Kod dla personelu: {code}</translation>
    </message>
    <message>
        <source>Read on</source>
        <comment>button: scrolls the text down</comment>
        <translation>Czytaj dalej</translation>
    </message>
    <message>
        <source>In short</source>
        <comment>name of the first section of an article</comment>
        <translation>W skrócie</translation>
    </message>
    <message>
        <source>Earlier parts</source>
        <comment>button</comment>
        <translation>Poprzednie części</translation>
    </message>
    <message>
        <source>Later parts</source>
        <comment>button</comment>
        <translation>Następne części</translation>
    </message>
    <message>
        <source>Part {number}, {title}, read</source>
        <comment>a section that was read already</comment>
        <translation>Część {number}, {title}, przeczytana</translation>
    </message>
    <message>
        <source>Part {number}, {title}, current part</source>
        <translation>Część {number}, {title}, otwarta teraz</translation>
    </message>
    <message>
        <source>Part {number}, {title}, to come</source>
        <translation>Część {number}, {title}, jeszcze nieprzeczytana</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <comment>button: the next section</comment>
        <translation>Dalej: {title}</translation>
    </message>
    <message>
        <source>Next article: {title}</source>
        <comment>button</comment>
        <translation>Następny artykuł: {title}</translation>
    </message>
    <message>
        <source>More: {topic}</source>
        <comment>button: back to the articles of a topic</comment>
        <translation>Więcej: {topic}</translation>
    </message>
    <message>
        <source>Sample text, not reviewed by your clinic</source>
        <translation>Tekst przykładowy, niesprawdzony przez przychodnię</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <comment>how long a section takes</comment>
        <translation>
            <numerusform>%n minuta czytania</numerusform>
            <numerusform>%n minuty czytania</numerusform>
            <numerusform>%n minut czytania</numerusform>
        </translation>
    </message>
    <message>
        <source>Written by {author}</source>
        <translation>Opracowanie: {author}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}</source>
        <translation>Sprawdzenie: {reviewer}</translation>
    </message>
    <message>
        <source>Reviewed on {day}</source>
        <translation>Sprawdzono {day}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}, {day}</source>
        <translation>Sprawdzenie: {reviewer}, {day}</translation>
    </message>
    <message>
        <source>Due for review since {day}</source>
        <translation>Do ponownego sprawdzenia od {day}</translation>
    </message>
    <message>
        <source>Related</source>
        <comment>title above related articles</comment>
        <translation>Zobacz też</translation>
    </message>
    <message>
        <source>Sources</source>
        <comment>title above the sources of an article</comment>
        <translation>Źródła</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>title above footnotes</comment>
        <translation>Przypisy</translation>
    </message>
    <message>
        <source>Tap the picture to see it larger</source>
        <translation>Dotknij obrazka, aby go powiększyć</translation>
    </message>
    <message>
        <source>{word}, what this word means</source>
        <translation>{word}, co znaczy to słowo</translation>
    </message>
    <message>
        <source>Picture: {text}</source>
        <translation>Obrazek: {text}</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>button</comment>
        <translation>Język</translation>
    </message>
    <message>
        <source>This article is not available in this language yet.</source>
        <translation>Tego artykułu nie ma jeszcze w tym języku.</translation>
    </message>
    <message>
        <source>You can read it in:</source>
        <comment>followed by buttons with names of languages</comment>
        <translation>Dostępne języki:</translation>
    </message>
    <message>
        <source>In {language}</source>
        <comment>on a card: the language of its text</comment>
        <translation>Język: {language}</translation>
    </message>
    <message>
        <source>Text size</source>
        <comment>button</comment>
        <translation>Wielkość tekstu</translation>
    </message>
    <message>
        <source>{number}%</source>
        <comment>size of text in per cent</comment>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <comment>button: large text, strong contrast and buttons within reach, all at once</comment>
        <translation>Łatwiejsza obsługa</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <comment>switch</comment>
        <translation>Wysoki kontrast</translation>
    </message>
    <message>
        <source>Buttons lower down</source>
        <comment>switch: brings everything that can be touched to the lower half</comment>
        <translation>Przyciski niżej</translation>
    </message>
    <message>
        <source>Less movement</source>
        <comment>switch: pages do not slide</comment>
        <translation>Mniej animacji</translation>
    </message>
    <message>
        <source>Speak what I touch</source>
        <comment>switch: the first touch speaks a button, the second one presses it</comment>
        <translation>Mów, czego dotykam</translation>
    </message>
    <message>
        <source>Listen</source>
        <comment>button: reads the text aloud</comment>
        <translation>Posłuchaj</translation>
    </message>
    <message>
        <source>No voice for this language</source>
        <translation>Brak głosu w tym języku</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>button: interrupts reading aloud</comment>
        <translation>Pauza</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>button: goes on reading aloud</comment>
        <translation>Wznów</translation>
    </message>
    <message>
        <source>Back one sentence</source>
        <comment>button, while a text is read aloud</comment>
        <translation>Poprzednie zdanie</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <comment>button, while a recording is played</comment>
        <translation>Cofnij o 10&#xa0;sekund</translation>
    </message>
    <message>
        <source>Slower</source>
        <comment>button: the voice speaks more slowly</comment>
        <translation>Wolniej</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <comment>button: the voice speaks at its usual pace</comment>
        <translation>Normalne tempo</translation>
    </message>
    <message>
        <source>Quieter</source>
        <comment>button: lowers the volume</comment>
        <translation>Ciszej</translation>
    </message>
    <message>
        <source>Louder</source>
        <comment>button: raises the volume</comment>
        <translation>Głośniej</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: ends reading aloud</comment>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Sound comes through headphones</source>
        <translation>Dźwięk słychać w słuchawkach</translation>
    </message>
    <message>
        <source>Touch again to choose</source>
        <comment>spoken after the name of a button that was touched once</comment>
        <translation>Dotknij ponownie, aby wybrać</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>button</comment>
        <translation>Szukaj</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <comment>in the empty search field</comment>
        <translation>Czego Państwo szukają?</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>button: empties the search field</comment>
        <translation>Wyczyść</translation>
    </message>
    <message>
        <source>space</source>
        <comment>key of the keyboard</comment>
        <translation>spacja</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>key of the keyboard: deletes the last letter</comment>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <comment>the search field and what was typed, spoken</comment>
        <translation>Szukaj: {text}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>key of the keyboard: shows digits, spoken</comment>
        <translation>Cyfry</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>key of the keyboard: shows letters, spoken</comment>
        <translation>Litery</translation>
    </message>
    <message>
        <source>Keyboard: {name}</source>
        <comment>key: the keyboard of another language, spoken</comment>
        <translation>Klawiatura: {name}</translation>
    </message>
    <message>
        <source>Keyboards</source>
        <comment>key: keyboards of other languages</comment>
        <translation>Klawiatury</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>button: hides the keyboard</comment>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <comment>button: shows the keyboard</comment>
        <translation>Klawiatura</translation>
    </message>
    <message>
        <source>We found nothing for “{text}”.</source>
        <translation>Nie znaleźliśmy nic dla hasła „{text}”.</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <comment>followed by buttons with words</comment>
        <translation>Czy chodziło o:</translation>
    </message>
    <message>
        <source>Or choose a topic:</source>
        <comment>followed by buttons with topics</comment>
        <translation>Można też wybrać temat:</translation>
    </message>
    <message>
        <source>Showing what we have on “{words}”.</source>
        <translation>Oto wyniki dla hasła „{words}”.</translation>
    </message>
    <message>
        <source>Take it home</source>
        <comment>button: takes the article along on a phone or on paper</comment>
        <translation>Zabierz do domu</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. It opens this article on the clinic’s website.</source>
        <translation>Proszę skierować aparat telefonu na kod. Ten artykuł otworzy się na stronie przychodni.</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. The text comes to your phone. It needs no internet.</source>
        <translation>Proszę skierować aparat telefonu na kod. Tekst pojawi się w telefonie. Internet nie jest potrzebny.</translation>
    </message>
    <message>
        <source>Code {number} of {count}</source>
        <translation>Kod {number} z {count}</translation>
    </message>
    <message>
        <source>Next code</source>
        <comment>button</comment>
        <translation>Następny kod</translation>
    </message>
    <message>
        <source>Previous code</source>
        <comment>button</comment>
        <translation>Poprzedni kod</translation>
    </message>
    <message>
        <source>Print</source>
        <comment>button</comment>
        <translation>Drukuj</translation>
    </message>
    <message>
        <source>Your pages are being printed.</source>
        <translation>Trwa drukowanie stron.</translation>
    </message>
    <message>
        <source>The printer does not work just now.</source>
        <translation>Drukarka w tej chwili nie działa.</translation>
    </message>
    <message>
        <source>This is not the whole article. The rest is on the screen in the clinic.</source>
        <comment>on paper</comment>
        <translation>To nie jest cały artykuł. Reszta jest na ekranie w przychodni.</translation>
    </message>
    <message>
        <source>Questions for my visit</source>
        <comment>button and title</comment>
        <translation>Pytania na wizytę</translation>
    </message>
    <message>
        <source>Tick what you want to ask at your visit.</source>
        <translation>Proszę zaznaczyć pytania na wizytę.</translation>
    </message>
    <message>
        <source>Ask about this part: {title}</source>
        <translation>Zapytać o tę część: {title}</translation>
    </message>
    <message>
        <source>You have not ticked a question yet.</source>
        <translation>Nie zaznaczono jeszcze żadnego pytania.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <comment>how many questions were ticked</comment>
        <translation>
            <numerusform>%n pytanie</numerusform>
            <numerusform>%n pytania</numerusform>
            <numerusform>%n pytań</numerusform>
        </translation>
    </message>
    <message>
        <source>Show my list</source>
        <comment>button: the list of ticked questions</comment>
        <translation>Pokaż listę</translation>
    </message>
    <message>
        <source>Nothing of this is kept on this screen.</source>
        <translation>Nic z tego nie jest tu zapisywane.</translation>
    </message>
    <message>
        <source>Are you still reading?</source>
        <translation>Czy nadal Państwo czytają?</translation>
    </message>
    <message>
        <source>Keep reading</source>
        <comment>button</comment>
        <translation>Czytaj dalej</translation>
    </message>
    <message>
        <source>I’m finished</source>
        <comment>button</comment>
        <translation>Kończę</translation>
    </message>
    <message numerus="yes">
        <source>This screen will clear for the next person in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>Ekran wyczyści się dla następnej osoby za %n sekundę.</numerusform>
            <numerusform>Ekran wyczyści się dla następnej osoby za %n sekundy.</numerusform>
            <numerusform>Ekran wyczyści się dla następnej osoby za %n sekund.</numerusform>
        </translation>
    </message>
    <message>
        <source>For staff</source>
        <comment>title of the menu for those who work here</comment>
        <translation>Dla personelu</translation>
    </message>
    <message>
        <source>PIN for staff</source>
        <comment>title above keys with digits</comment>
        <translation>PIN personelu</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <comment>how much of a PIN was typed, spoken</comment>
        <translation>
            <numerusform>Wpisano %n cyfrę</numerusform>
            <numerusform>Wpisano %n cyfry</numerusform>
            <numerusform>Wpisano %n cyfr</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key below digits: the PIN is complete, spoken</comment>
        <translation>Zatwierdź</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>To nie jest właściwy PIN.</translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n second(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>Można spróbować ponownie za %n sekundę.</numerusform>
            <numerusform>Można spróbować ponownie za %n sekundy.</numerusform>
            <numerusform>Można spróbować ponownie za %n sekund.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n minute(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>Można spróbować ponownie za %n minutę.</numerusform>
            <numerusform>Można spróbować ponownie za %n minuty.</numerusform>
            <numerusform>Można spróbować ponownie za %n minut.</numerusform>
        </translation>
    </message>
    <message>
        <source>No PIN is set for staff, so there is nothing to choose here.</source>
        <translation>Nie ustawiono kodu PIN dla personelu, więc nie ma tu nic do wyboru.</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>button and title: how this screen is</comment>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Program: {version}</source>
        <comment>in the status</comment>
        <translation>Program: {version}</translation>
    </message>
    <message>
        <source>Library: {name}</source>
        <comment>in the status</comment>
        <translation>Biblioteka: {name}</translation>
    </message>
    <message>
        <source>Last change of its files: {day}</source>
        <comment>in the status, about the library</comment>
        <translation>Ostatnia zmiana jej plików: {day}</translation>
    </message>
    <message>
        <source>On this screen since: {moment}</source>
        <comment>in the status, about the library</comment>
        <translation>Na tym ekranie od: {moment}</translation>
    </message>
    <message>
        <source>Running since: {moment}</source>
        <comment>in the status, about the program</comment>
        <translation>Działa od: {moment}</translation>
    </message>
    <message>
        <source>Restarts since then: {number}, after a failure: {failures}</source>
        <comment>in the status</comment>
        <translation>Ponowne uruchomienia od tego czasu: {number}, po awarii: {failures}</translation>
    </message>
    <message>
        <source>There is a library that cannot be shown.</source>
        <translation>Jednej z bibliotek nie można wyświetlić.</translation>
    </message>
    <message>
        <source>Problems found in the settings: {number}</source>
        <comment>for staff</comment>
        <translation>Problemy znalezione w ustawieniach: {number}</translation>
    </message>
    <message>
        <source>Problems found in the library: {number}</source>
        <comment>in the status</comment>
        <translation>Problemy znalezione w bibliotece: {number}</translation>
    </message>
    <message>
        <source>No problems with the library are known.</source>
        <translation>Nie są znane żadne problemy z biblioteką.</translation>
    </message>
    <message>
        <source>Texts overdue for review: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Teksty do ponownego sprawdzenia: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which say so: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Teksty do ponownego sprawdzenia, z informacją o tym: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which are not shown: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Teksty do ponownego sprawdzenia, które nie są pokazywane: {number}</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as the date may be wrong.</source>
        <comment>for staff</comment>
        <translation>Żaden tekst do ponownego sprawdzenia nie jest ukryty, bo data może być błędna.</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as nothing else would be left.</source>
        <comment>for staff</comment>
        <translation>Żaden tekst do ponownego sprawdzenia nie jest ukryty, bo nie zostałby żaden inny.</translation>
    </message>
    <message>
        <source>Look for a new library</source>
        <comment>button</comment>
        <translation>Poszukaj nowej biblioteki</translation>
    </message>
    <message>
        <source>Go back to the library before</source>
        <comment>button</comment>
        <translation>Wróć do poprzedniej biblioteki</translation>
    </message>
    <message>
        <source>Library from a USB stick</source>
        <comment>button and title</comment>
        <translation>Biblioteka z pamięci USB</translation>
    </message>
    <message>
        <source>Log and counts to a USB stick</source>
        <comment>button and title: copies files</comment>
        <translation>Dziennik i liczniki do pamięci USB</translation>
    </message>
    <message>
        <source>Language at the start</source>
        <comment>button and title</comment>
        <translation>Język na początku</translation>
    </message>
    <message>
        <source>Volume at the start</source>
        <comment>button and title</comment>
        <translation>Głośność na początku</translation>
    </message>
    <message>
        <source>Touch test</source>
        <comment>button and title</comment>
        <translation>Test dotyku</translation>
    </message>
    <message>
        <source>Sound test</source>
        <comment>button and title</comment>
        <translation>Test dźwięku</translation>
    </message>
    <message>
        <source>Screen test</source>
        <comment>button and title</comment>
        <translation>Test ekranu</translation>
    </message>
    <message>
        <source>Restart</source>
        <comment>button: starts the program anew</comment>
        <translation>Uruchom ponownie</translation>
    </message>
    <message>
        <source>Leave for the desktop</source>
        <comment>button: ends the program</comment>
        <translation>Wyjdź do pulpitu</translation>
    </message>
    <message>
        <source>One moment, please …</source>
        <translation>Proszę chwilę poczekać …</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>button: for a USB stick</comment>
        <translation>Poszukaj jeszcze raz</translation>
    </message>
    <message>
        <source>No USB stick was found.</source>
        <translation>Nie znaleziono pamięci USB.</translation>
    </message>
    <message>
        <source>No library was found on a USB stick.</source>
        <translation>Nie znaleziono biblioteki w pamięci USB.</translation>
    </message>
    <message>
        <source>The library was checked. It comes up as soon as nobody is reading.</source>
        <translation>Biblioteka została sprawdzona. Pojawi się, gdy nikt nie będzie czytał.</translation>
    </message>
    <message>
        <source>Log and counts are on the USB stick. You can take it out.</source>
        <translation>Dziennik i liczniki są w pamięci USB. Można ją wyjąć.</translation>
    </message>
    <message>
        <source>The library has not changed.</source>
        <translation>Biblioteka się nie zmieniła.</translation>
    </message>
    <message>
        <source>This library has errors and cannot be used. Nothing was changed.</source>
        <translation>Ta biblioteka zawiera błędy i nie może być użyta. Nic nie zmieniono.</translation>
    </message>
    <message>
        <source>It could not be read. Nothing was changed.</source>
        <translation>Nie udało się odczytać. Nic nie zmieniono.</translation>
    </message>
    <message>
        <source>There is not enough space. Nothing was changed.</source>
        <translation>Brakuje miejsca. Nic nie zmieniono.</translation>
    </message>
    <message>
        <source>There is no library before this one.</source>
        <translation>Przed tą biblioteką nie było innej.</translation>
    </message>
    <message>
        <source>The settings do not allow this.</source>
        <translation>Ustawienia na to nie pozwalają.</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed.</source>
        <translation>Nie udało się. Nic nie zmieniono.</translation>
    </message>
    <message>
        <source>Touch the screen everywhere, also with several fingers.</source>
        <translation>Dotknij ekranu wszędzie, także kilkoma palcami.</translation>
    </message>
    <message>
        <source>Touch to go on</source>
        <comment>on a test picture</comment>
        <translation>Dotknij, aby przejść dalej</translation>
    </message>
    <message>
        <source>This is the voice of this screen.</source>
        <comment>spoken as a test</comment>
        <translation>To jest głos tego ekranu.</translation>
    </message>
    <message>
        <source>A sentence is being spoken now.</source>
        <translation>Teraz wypowiadane jest zdanie.</translation>
    </message>
    <message>
        <source>The sentence is over. Could you hear it well?</source>
        <translation>Zdanie się skończyło. Czy było dobrze słychać?</translation>
    </message>
    <message>
        <source>Nothing can be heard on this machine.</source>
        <translation>Na tym urządzeniu nic nie słychać.</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a moment, as in: 14 March 2026, 10:30</comment>
        <translation>{day}, {time}</translation>
    </message>
</context>
</TS>
