<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en_GB">
<context>
    <name>Words</name>
    <message>
        <source>Home</source>
        <comment>button: the first screen</comment>
        <translation>Головна</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>button: to the screen before</comment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>More</source>
        <comment>button: shows further buttons</comment>
        <translation>Ще</translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>button: clears the screen at once, so that nobody sees what was read</comment>
        <translation>Сховати</translation>
    </message>
    <message>
        <source>Previous page</source>
        <comment>button</comment>
        <translation>Попередня сторінка</translation>
    </message>
    <message>
        <source>Next page</source>
        <comment>button</comment>
        <translation>Наступна сторінка</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Сторінка {page} з {pages}</translation>
    </message>
    <message>
        <source>selected</source>
        <comment>state of one of several buttons, spoken</comment>
        <translation>вибрано</translation>
    </message>
    <message>
        <source>button</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>кнопка</translation>
    </message>
    <message>
        <source>text field</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>текстове поле</translation>
    </message>
    <message>
        <source>not available</source>
        <comment>state of a button, spoken</comment>
        <translation>недоступно</translation>
    </message>
    <message>
        <source>What would you like to know about?</source>
        <comment>title of the first screen</comment>
        <translation>Про що ви хочете дізнатися?</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <comment>how many articles a topic has</comment>
        <translation>
            <numerusform>%n стаття</numerusform>
            <numerusform>%n статті</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short part(s)</source>
        <comment>how many sections an article has</comment>
        <translation>
            <numerusform>%n коротка частина</numerusform>
            <numerusform>%n короткі частини</numerusform>
            <numerusform>%n коротких частин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>how long an article takes</comment>
        <translation>
            <numerusform>%n хвилина</numerusform>
            <numerusform>%n хвилини</numerusform>
            <numerusform>%n хвилин</numerusform>
        </translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <comment>on the screen that nobody uses</comment>
        <translation>Торкніться, щоб почати</translation>
    </message>
    <message>
        <source>Please ask at reception</source>
        <translation>Зверніться до реєстратури</translation>
    </message>
    <message>
        <source>This screen has nothing to show just now.</source>
        <translation>Зараз на цьому екрані нічого немає.</translation>
    </message>
    <message>
        <source>Code for staff: {code}</source>
        <translation>Код для персоналу: {code}</translation>
    </message>
    <message>
        <source>Read on</source>
        <comment>button: scrolls the text down</comment>
        <translation>Читати далі</translation>
    </message>
    <message>
        <source>In short</source>
        <comment>name of the first section of an article</comment>
        <translation>Коротко</translation>
    </message>
    <message>
        <source>Earlier parts</source>
        <comment>button</comment>
        <translation>Попередні частини</translation>
    </message>
    <message>
        <source>Later parts</source>
        <comment>button</comment>
        <translation>Наступні частини</translation>
    </message>
    <message>
        <source>Part {number}, {title}, read</source>
        <comment>a section that was read already</comment>
        <translation>Частина {number}, {title}, прочитана</translation>
    </message>
    <message>
        <source>Part {number}, {title}, current part</source>
        <translation>Частина {number}, {title}, відкрита зараз</translation>
    </message>
    <message>
        <source>Part {number}, {title}, to come</source>
        <translation>Частина {number}, {title}, ще не прочитана</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <comment>button: the next section</comment>
        <translation>Далі: {title}</translation>
    </message>
    <message>
        <source>Next article: {title}</source>
        <comment>button</comment>
        <translation>Наступна стаття: {title}</translation>
    </message>
    <message>
        <source>More: {topic}</source>
        <comment>button: back to the articles of a topic</comment>
        <translation>Ще: {topic}</translation>
    </message>
    <message>
        <source>Sample text, not reviewed by your clinic</source>
        <translation>Зразок тексту, ваша клініка його не перевіряла</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <comment>how long a section takes</comment>
        <translation>
            <numerusform>%n хвилина читання</numerusform>
            <numerusform>%n хвилини читання</numerusform>
            <numerusform>%n хвилин читання</numerusform>
        </translation>
    </message>
    <message>
        <source>Written by {author}</source>
        <translation>Автор: {author}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}</source>
        <translation>Перевірка: {reviewer}</translation>
    </message>
    <message>
        <source>Reviewed on {day}</source>
        <translation>Перевірено {day}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}, {day}</source>
        <translation>Перевірка: {reviewer}, {day}</translation>
    </message>
    <message>
        <source>Due for review since {day}</source>
        <translation>Потребує нової перевірки з {day}</translation>
    </message>
    <message>
        <source>Related</source>
        <comment>title above related articles</comment>
        <translation>Читайте також</translation>
    </message>
    <message>
        <source>Sources</source>
        <comment>title above the sources of an article</comment>
        <translation>Джерела</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>title above footnotes</comment>
        <translation>Примітки</translation>
    </message>
    <message>
        <source>Tap the picture to see it larger</source>
        <translation>Торкніться картинки, щоб збільшити її</translation>
    </message>
    <message>
        <source>{word}, what this word means</source>
        <translation>{word}, що означає це слово</translation>
    </message>
    <message>
        <source>Picture: {text}</source>
        <translation>Картинка: {text}</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>button</comment>
        <translation>Мова</translation>
    </message>
    <message>
        <source>This article is not available in this language yet.</source>
        <translation>Цієї статті ще немає цією мовою.</translation>
    </message>
    <message>
        <source>You can read it in:</source>
        <comment>followed by buttons with names of languages</comment>
        <translation>Її можна прочитати мовою:</translation>
    </message>
    <message>
        <source>In {language}</source>
        <comment>on a card: the language of its text</comment>
        <translation>Мова: {language}</translation>
    </message>
    <message>
        <source>Text size</source>
        <comment>button</comment>
        <translation>Розмір тексту</translation>
    </message>
    <message>
        <source>{number}%</source>
        <comment>size of text in per cent</comment>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <comment>button: large text, strong contrast and buttons within reach, all at once</comment>
        <translation>Зручний екран</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <comment>switch</comment>
        <translation>Сильний контраст</translation>
    </message>
    <message>
        <source>Buttons lower down</source>
        <comment>switch: brings everything that can be touched to the lower half</comment>
        <translation>Кнопки нижче</translation>
    </message>
    <message>
        <source>Less movement</source>
        <comment>switch: pages do not slide</comment>
        <translation>Менше руху</translation>
    </message>
    <message>
        <source>Speak what I touch</source>
        <comment>switch: the first touch speaks a button, the second one presses it</comment>
        <translation>Озвучувати дотики</translation>
    </message>
    <message>
        <source>Listen</source>
        <comment>button: reads the text aloud</comment>
        <translation>Слухати</translation>
    </message>
    <message>
        <source>No voice for this language</source>
        <translation>Немає голосу для цієї мови</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>button: interrupts reading aloud</comment>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>button: goes on reading aloud</comment>
        <translation>Продовжити</translation>
    </message>
    <message>
        <source>Back one sentence</source>
        <comment>button, while a text is read aloud</comment>
        <translation>На речення назад</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <comment>button, while a recording is played</comment>
        <translation>На 10 секунд назад</translation>
    </message>
    <message>
        <source>Slower</source>
        <comment>button: the voice speaks more slowly</comment>
        <translation>Повільніше</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <comment>button: the voice speaks at its usual pace</comment>
        <translation>Звичайна швидкість</translation>
    </message>
    <message>
        <source>Quieter</source>
        <comment>button: lowers the volume</comment>
        <translation>Тихіше</translation>
    </message>
    <message>
        <source>Louder</source>
        <comment>button: raises the volume</comment>
        <translation>Гучніше</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: ends reading aloud</comment>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>Sound comes through headphones</source>
        <translation>Звук іде в навушники</translation>
    </message>
    <message>
        <source>Touch again to choose</source>
        <comment>spoken after the name of a button that was touched once</comment>
        <translation>Щоб вибрати, торкніться ще раз</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>button</comment>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <comment>in the empty search field</comment>
        <translation>Що ви шукаєте?</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>button: empties the search field</comment>
        <translation>Очистити</translation>
    </message>
    <message>
        <source>space</source>
        <comment>key of the keyboard</comment>
        <translation>пробіл</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>key of the keyboard: deletes the last letter</comment>
        <translation>Стерти</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <comment>the search field and what was typed, spoken</comment>
        <translation>Пошук: {text}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>key of the keyboard: shows digits, spoken</comment>
        <translation>Цифри</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>key of the keyboard: shows letters, spoken</comment>
        <translation>Літери</translation>
    </message>
    <message>
        <source>Keyboard: {name}</source>
        <comment>key: the keyboard of another language, spoken</comment>
        <translation>Клавіатура: {name}</translation>
    </message>
    <message>
        <source>Keyboards</source>
        <comment>key: keyboards of other languages</comment>
        <translation>Клавіатури</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>button: hides the keyboard</comment>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <comment>button: shows the keyboard</comment>
        <translation>Клавіатура</translation>
    </message>
    <message>
        <source>We found nothing for “{text}”.</source>
        <translation>Ми нічого не знайшли за запитом «{text}».</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <comment>followed by buttons with words</comment>
        <translation>Можливо, ви шукали:</translation>
    </message>
    <message>
        <source>Or choose a topic:</source>
        <comment>followed by buttons with topics</comment>
        <translation>Або виберіть тему:</translation>
    </message>
    <message>
        <source>Showing what we have on “{words}”.</source>
        <translation>Показуємо, що є за запитом «{words}».</translation>
    </message>
    <message>
        <source>Take it home</source>
        <comment>button: takes the article along on a phone or on paper</comment>
        <translation>Взяти з собою</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. It opens this article on the clinic’s website.</source>
        <translation>Наведіть камеру телефона на код. Стаття відкриється на сайті клініки.</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. The text comes to your phone. It needs no internet.</source>
        <translation>Наведіть камеру телефона на код. Текст з’явиться в телефоні. Інтернет не потрібен.</translation>
    </message>
    <message>
        <source>Code {number} of {count}</source>
        <translation>Код {number} з {count}</translation>
    </message>
    <message>
        <source>Next code</source>
        <comment>button</comment>
        <translation>Наступний код</translation>
    </message>
    <message>
        <source>Previous code</source>
        <comment>button</comment>
        <translation>Попередній код</translation>
    </message>
    <message>
        <source>Print</source>
        <comment>button</comment>
        <translation>Друк</translation>
    </message>
    <message>
        <source>Your pages are being printed.</source>
        <translation>Ваші сторінки друкуються.</translation>
    </message>
    <message>
        <source>The printer does not work just now.</source>
        <translation>Принтер зараз не працює.</translation>
    </message>
    <message>
        <source>This is not the whole article. The rest is on the screen in the clinic.</source>
        <comment>on paper</comment>
        <translation>Це не вся стаття. Решта — на екрані в клініці.</translation>
    </message>
    <message>
        <source>Questions for my visit</source>
        <comment>button and title</comment>
        <translation>Запитання для візиту</translation>
    </message>
    <message>
        <source>Tick what you want to ask at your visit.</source>
        <translation>Позначте, про що хочете запитати під час візиту.</translation>
    </message>
    <message>
        <source>Ask about this part: {title}</source>
        <translation>Запитати про цю частину: {title}</translation>
    </message>
    <message>
        <source>You have not ticked a question yet.</source>
        <translation>Ви ще не позначили жодного запитання.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <comment>how many questions were ticked</comment>
        <translation>
            <numerusform>%n запитання</numerusform>
            <numerusform>%n запитання</numerusform>
            <numerusform>%n запитань</numerusform>
        </translation>
    </message>
    <message>
        <source>Show my list</source>
        <comment>button: the list of ticked questions</comment>
        <translation>Мій список</translation>
    </message>
    <message>
        <source>Nothing of this is kept on this screen.</source>
        <translation>Цей екран нічого не зберігає.</translation>
    </message>
    <message>
        <source>Are you still reading?</source>
        <translation>Ви ще читаєте?</translation>
    </message>
    <message>
        <source>Keep reading</source>
        <comment>button</comment>
        <translation>Продовжити читання</translation>
    </message>
    <message>
        <source>I’m finished</source>
        <comment>button</comment>
        <translation>Завершити</translation>
    </message>
    <message numerus="yes">
        <source>This screen will clear for the next person in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>Екран очиститься для наступного відвідувача через %n секунду.</numerusform>
            <numerusform>Екран очиститься для наступного відвідувача через %n секунди.</numerusform>
            <numerusform>Екран очиститься для наступного відвідувача через %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>For staff</source>
        <comment>title of the menu for those who work here</comment>
        <translation>Для персоналу</translation>
    </message>
    <message>
        <source>PIN for staff</source>
        <comment>title above keys with digits</comment>
        <translation>PIN персоналу</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <comment>how much of a PIN was typed, spoken</comment>
        <translation>
            <numerusform>Введено %n цифру</numerusform>
            <numerusform>Введено %n цифри</numerusform>
            <numerusform>Введено %n цифр</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key below digits: the PIN is complete, spoken</comment>
        <translation>Підтвердити</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Це не той PIN.</translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n second(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>Можна спробувати знову через %n секунду.</numerusform>
            <numerusform>Можна спробувати знову через %n секунди.</numerusform>
            <numerusform>Можна спробувати знову через %n секунд.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n minute(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>Можна спробувати знову через %n хвилину.</numerusform>
            <numerusform>Можна спробувати знову через %n хвилини.</numerusform>
            <numerusform>Можна спробувати знову через %n хвилин.</numerusform>
        </translation>
    </message>
    <message>
        <source>No PIN is set for staff, so there is nothing to choose here.</source>
        <translation>PIN для персоналу не встановлено, тому тут немає з чого вибирати.</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>button and title: how this screen is</comment>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Program: {version}</source>
        <comment>in the status</comment>
        <translation>Програма: {version}</translation>
    </message>
    <message>
        <source>Library: {name}</source>
        <comment>in the status</comment>
        <translation>Бібліотека: {name}</translation>
    </message>
    <message>
        <source>Last change of its files: {day}</source>
        <comment>in the status, about the library</comment>
        <translation>Остання зміна її файлів: {day}</translation>
    </message>
    <message>
        <source>On this screen since: {moment}</source>
        <comment>in the status, about the library</comment>
        <translation>На цьому екрані з: {moment}</translation>
    </message>
    <message>
        <source>Running since: {moment}</source>
        <comment>in the status, about the program</comment>
        <translation>Працює з: {moment}</translation>
    </message>
    <message>
        <source>Restarts since then: {number}, after a failure: {failures}</source>
        <comment>in the status</comment>
        <translation>Перезапусків відтоді: {number}, після збою: {failures}</translation>
    </message>
    <message>
        <source>There is a library that cannot be shown.</source>
        <translation>Одну з бібліотек неможливо показати.</translation>
    </message>
    <message>
        <source>Problems found in the settings: {number}</source>
        <comment>for staff</comment>
        <translation>Знайдено проблем у налаштуваннях: {number}</translation>
    </message>
    <message>
        <source>Problems found in the library: {number}</source>
        <comment>in the status</comment>
        <translation>Знайдено проблем у бібліотеці: {number}</translation>
    </message>
    <message>
        <source>No problems with the library are known.</source>
        <translation>Проблем із бібліотекою не відомо.</translation>
    </message>
    <message>
        <source>Texts overdue for review: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Тексти, що потребують нової перевірки: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which say so: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Тексти, що потребують нової перевірки, з приміткою про це: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which are not shown: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Тексти, що потребують нової перевірки й не показуються: {number}</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as the date may be wrong.</source>
        <comment>for staff</comment>
        <translation>Жоден текст, що потребує нової перевірки, не приховано, бо дата може бути неправильною.</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as nothing else would be left.</source>
        <comment>for staff</comment>
        <translation>Жоден текст, що потребує нової перевірки, не приховано, бо інших не залишилося б.</translation>
    </message>
    <message>
        <source>Look for a new library</source>
        <comment>button</comment>
        <translation>Шукати нову бібліотеку</translation>
    </message>
    <message>
        <source>Go back to the library before</source>
        <comment>button</comment>
        <translation>Повернутися до попередньої бібліотеки</translation>
    </message>
    <message>
        <source>Library from a USB stick</source>
        <comment>button and title</comment>
        <translation>Бібліотека з USB-накопичувача</translation>
    </message>
    <message>
        <source>Log and counts to a USB stick</source>
        <comment>button and title: copies files</comment>
        <translation>Журнал і підрахунки на USB-накопичувач</translation>
    </message>
    <message>
        <source>Language at the start</source>
        <comment>button and title</comment>
        <translation>Мова на початку</translation>
    </message>
    <message>
        <source>Volume at the start</source>
        <comment>button and title</comment>
        <translation>Гучність на початку</translation>
    </message>
    <message>
        <source>Touch test</source>
        <comment>button and title</comment>
        <translation>Перевірка дотику</translation>
    </message>
    <message>
        <source>Sound test</source>
        <comment>button and title</comment>
        <translation>Перевірка звуку</translation>
    </message>
    <message>
        <source>Screen test</source>
        <comment>button and title</comment>
        <translation>Перевірка екрана</translation>
    </message>
    <message>
        <source>Restart</source>
        <comment>button: starts the program anew</comment>
        <translation>Перезапустити</translation>
    </message>
    <message>
        <source>Leave for the desktop</source>
        <comment>button: ends the program</comment>
        <translation>Вийти на робочий стіл</translation>
    </message>
    <message>
        <source>One moment, please …</source>
        <translation>Зачекайте, будь ласка …</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>button: for a USB stick</comment>
        <translation>Шукати ще раз</translation>
    </message>
    <message>
        <source>No USB stick was found.</source>
        <translation>USB-накопичувач не знайдено.</translation>
    </message>
    <message>
        <source>No library was found on a USB stick.</source>
        <translation>Бібліотеку на USB-накопичувачі не знайдено.</translation>
    </message>
    <message>
        <source>The library was checked. It comes up as soon as nobody is reading.</source>
        <translation>Бібліотеку перевірено. Вона з’явиться, щойно ніхто не читатиме.</translation>
    </message>
    <message>
        <source>Log and counts are on the USB stick. You can take it out.</source>
        <translation>Журнал і підрахунки на USB-накопичувачі. Його можна вийняти.</translation>
    </message>
    <message>
        <source>The library has not changed.</source>
        <translation>Бібліотека не змінилася.</translation>
    </message>
    <message>
        <source>This library has errors and cannot be used. Nothing was changed.</source>
        <translation>У цій бібліотеці є помилки, її не можна використати. Нічого не змінено.</translation>
    </message>
    <message>
        <source>It could not be read. Nothing was changed.</source>
        <translation>Не вдалося прочитати. Нічого не змінено.</translation>
    </message>
    <message>
        <source>There is not enough space. Nothing was changed.</source>
        <translation>Бракує місця. Нічого не змінено.</translation>
    </message>
    <message>
        <source>There is no library before this one.</source>
        <translation>Перед цією бібліотекою іншої немає.</translation>
    </message>
    <message>
        <source>The settings do not allow this.</source>
        <translation>Налаштування цього не дозволяють.</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed.</source>
        <translation>Не вдалося. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Touch the screen everywhere, also with several fingers.</source>
        <translation>Торкніться екрана всюди, також кількома пальцями.</translation>
    </message>
    <message>
        <source>Touch to go on</source>
        <comment>on a test picture</comment>
        <translation>Торкніться, щоб продовжити</translation>
    </message>
    <message>
        <source>This is the voice of this screen.</source>
        <comment>spoken as a test</comment>
        <translation>Це голос цього екрана.</translation>
    </message>
    <message>
        <source>A sentence is being spoken now.</source>
        <translation>Зараз звучить речення.</translation>
    </message>
    <message>
        <source>The sentence is over. Could you hear it well?</source>
        <translation>Речення закінчилося. Чи було добре чути?</translation>
    </message>
    <message>
        <source>Nothing can be heard on this machine.</source>
        <translation>На цьому пристрої нічого не чути.</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a moment, as in: 14 March 2026, 10:30</comment>
        <translation>{day}, {time}</translation>
    </message>
</context>
</TS>
