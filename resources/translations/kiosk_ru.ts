<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en_GB">
<context>
    <name>Words</name>
    <message>
        <source>Home</source>
        <comment>button: the first screen</comment>
        <translation>Главная</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>button: to the screen before</comment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>More</source>
        <comment>button: shows further buttons</comment>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>button: clears the screen at once, so that nobody sees what was read</comment>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Previous page</source>
        <comment>button</comment>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Next page</source>
        <comment>button</comment>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Страница {page} из {pages}</translation>
    </message>
    <message>
        <source>selected</source>
        <comment>state of one of several buttons, spoken</comment>
        <translation>выбрано</translation>
    </message>
    <message>
        <source>button</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>кнопка</translation>
    </message>
    <message>
        <source>text field</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>текстовое поле</translation>
    </message>
    <message>
        <source>not available</source>
        <comment>state of a button, spoken</comment>
        <translation>недоступно</translation>
    </message>
    <message>
        <source>What would you like to know about?</source>
        <comment>title of the first screen</comment>
        <translation>О чём вы хотите узнать?</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <comment>how many articles a topic has</comment>
        <translation>
            <numerusform>%n статья</numerusform>
            <numerusform>%n статьи</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short part(s)</source>
        <comment>how many sections an article has</comment>
        <translation>
            <numerusform>%n короткая часть</numerusform>
            <numerusform>%n короткие части</numerusform>
            <numerusform>%n коротких частей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>how long an article takes</comment>
        <translation>
            <numerusform>%n минута</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <comment>on the screen that nobody uses</comment>
        <translation>Коснитесь, чтобы начать</translation>
    </message>
    <message>
        <source>Please ask at reception</source>
        <translation>Обратитесь в регистратуру</translation>
    </message>
    <message>
        <source>This screen has nothing to show just now.</source>
        <translation>Сейчас на этом экране ничего нет.</translation>
    </message>
    <message>
        <source>Code for staff: {code}</source>
        <translation>Код для персонала: {code}</translation>
    </message>
    <message>
        <source>Read on</source>
        <comment>button: scrolls the text down</comment>
        <translation>Читать дальше</translation>
    </message>
    <message>
        <source>In short</source>
        <comment>name of the first section of an article</comment>
        <translation>Коротко</translation>
    </message>
    <message>
        <source>Earlier parts</source>
        <comment>button</comment>
        <translation>Предыдущие части</translation>
    </message>
    <message>
        <source>Later parts</source>
        <comment>button</comment>
        <translation>Следующие части</translation>
    </message>
    <message>
        <source>Part {number}, {title}, read</source>
        <comment>a section that was read already</comment>
        <translation>Часть {number}, {title}, прочитана</translation>
    </message>
    <message>
        <source>Part {number}, {title}, current part</source>
        <translation>Часть {number}, {title}, открыта сейчас</translation>
    </message>
    <message>
        <source>Part {number}, {title}, to come</source>
        <translation>Часть {number}, {title}, ещё не прочитана</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <comment>button: the next section</comment>
        <translation>Далее: {title}</translation>
    </message>
    <message>
        <source>Next article: {title}</source>
        <comment>button</comment>
        <translation>Следующая статья: {title}</translation>
    </message>
    <message>
        <source>More: {topic}</source>
        <comment>button: back to the articles of a topic</comment>
        <translation>Ещё: {topic}</translation>
    </message>
    <message>
        <source>Sample text, not reviewed by your clinic</source>
        <translation>Образец текста, ваша клиника его не проверяла</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <comment>how long a section takes</comment>
        <translation>
            <numerusform>%n минута чтения</numerusform>
            <numerusform>%n минуты чтения</numerusform>
            <numerusform>%n минут чтения</numerusform>
        </translation>
    </message>
    <message>
        <source>Written by {author}</source>
        <translation>Автор: {author}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}</source>
        <translation>Проверка: {reviewer}</translation>
    </message>
    <message>
        <source>Reviewed on {day}</source>
        <translation>Проверено {day}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}, {day}</source>
        <translation>Проверка: {reviewer}, {day}</translation>
    </message>
    <message>
        <source>Due for review since {day}</source>
        <translation>Требует новой проверки с {day}</translation>
    </message>
    <message>
        <source>Related</source>
        <comment>title above related articles</comment>
        <translation>Читайте также</translation>
    </message>
    <message>
        <source>Sources</source>
        <comment>title above the sources of an article</comment>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>title above footnotes</comment>
        <translation>Примечания</translation>
    </message>
    <message>
        <source>Tap the picture to see it larger</source>
        <translation>Коснитесь картинки, чтобы увеличить её</translation>
    </message>
    <message>
        <source>{word}, what this word means</source>
        <translation>{word}, что значит это слово</translation>
    </message>
    <message>
        <source>Picture: {text}</source>
        <translation>Картинка: {text}</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>button</comment>
        <translation>Язык</translation>
    </message>
    <message>
        <source>This article is not available in this language yet.</source>
        <translation>Этой статьи пока нет на этом языке.</translation>
    </message>
    <message>
        <source>You can read it in:</source>
        <comment>followed by buttons with names of languages</comment>
        <translation>Её можно прочитать на языке:</translation>
    </message>
    <message>
        <source>In {language}</source>
        <comment>on a card: the language of its text</comment>
        <translation>Язык: {language}</translation>
    </message>
    <message>
        <source>Text size</source>
        <comment>button</comment>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>{number}%</source>
        <comment>size of text in per cent</comment>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <comment>button: large text, strong contrast and buttons within reach, all at once</comment>
        <translation>Удобный экран</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <comment>switch</comment>
        <translation>Сильный контраст</translation>
    </message>
    <message>
        <source>Buttons lower down</source>
        <comment>switch: brings everything that can be touched to the lower half</comment>
        <translation>Кнопки ниже</translation>
    </message>
    <message>
        <source>Less movement</source>
        <comment>switch: pages do not slide</comment>
        <translation>Меньше движения</translation>
    </message>
    <message>
        <source>Speak what I touch</source>
        <comment>switch: the first touch speaks a button, the second one presses it</comment>
        <translation>Озвучивать касания</translation>
    </message>
    <message>
        <source>Listen</source>
        <comment>button: reads the text aloud</comment>
        <translation>Слушать</translation>
    </message>
    <message>
        <source>No voice for this language</source>
        <translation>Нет голоса для этого языка</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>button: interrupts reading aloud</comment>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>button: goes on reading aloud</comment>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Back one sentence</source>
        <comment>button, while a text is read aloud</comment>
        <translation>На предложение назад</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <comment>button, while a recording is played</comment>
        <translation>На 10 секунд назад</translation>
    </message>
    <message>
        <source>Slower</source>
        <comment>button: the voice speaks more slowly</comment>
        <translation>Медленнее</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <comment>button: the voice speaks at its usual pace</comment>
        <translation>Обычная скорость</translation>
    </message>
    <message>
        <source>Quieter</source>
        <comment>button: lowers the volume</comment>
        <translation>Тише</translation>
    </message>
    <message>
        <source>Louder</source>
        <comment>button: raises the volume</comment>
        <translation>Громче</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: ends reading aloud</comment>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>Sound comes through headphones</source>
        <translation>Звук идёт в наушники</translation>
    </message>
    <message>
        <source>Touch again to choose</source>
        <comment>spoken after the name of a button that was touched once</comment>
        <translation>Чтобы выбрать, коснитесь ещё раз</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>button</comment>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <comment>in the empty search field</comment>
        <translation>Что вы ищете?</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>button: empties the search field</comment>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>space</source>
        <comment>key of the keyboard</comment>
        <translation>пробел</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>key of the keyboard: deletes the last letter</comment>
        <translation>Стереть</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <comment>the search field and what was typed, spoken</comment>
        <translation>Поиск: {text}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>key of the keyboard: shows digits, spoken</comment>
        <translation>Цифры</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>key of the keyboard: shows letters, spoken</comment>
        <translation>Буквы</translation>
    </message>
    <message>
        <source>Keyboard: {name}</source>
        <comment>key: the keyboard of another language, spoken</comment>
        <translation>Клавиатура: {name}</translation>
    </message>
    <message>
        <source>Keyboards</source>
        <comment>key: keyboards of other languages</comment>
        <translation>Клавиатуры</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>button: hides the keyboard</comment>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <comment>button: shows the keyboard</comment>
        <translation>Клавиатура</translation>
    </message>
    <message>
        <source>We found nothing for “{text}”.</source>
        <translation>Мы ничего не нашли по запросу «{text}».</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <comment>followed by buttons with words</comment>
        <translation>Возможно, вы искали:</translation>
    </message>
    <message>
        <source>Or choose a topic:</source>
        <comment>followed by buttons with topics</comment>
        <translation>Или выберите тему:</translation>
    </message>
    <message>
        <source>Showing what we have on “{words}”.</source>
        <translation>Показываем, что есть по запросу «{words}».</translation>
    </message>
    <message>
        <source>Take it home</source>
        <comment>button: takes the article along on a phone or on paper</comment>
        <translation>Взять с собой</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. It opens this article on the clinic’s website.</source>
        <translation>Наведите камеру телефона на код. Статья откроется на сайте клиники.</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. The text comes to your phone. It needs no internet.</source>
        <translation>Наведите камеру телефона на код. Текст появится в телефоне. Интернет не нужен.</translation>
    </message>
    <message>
        <source>Code {number} of {count}</source>
        <translation>Код {number} из {count}</translation>
    </message>
    <message>
        <source>Next code</source>
        <comment>button</comment>
        <translation>Следующий код</translation>
    </message>
    <message>
        <source>Previous code</source>
        <comment>button</comment>
        <translation>Предыдущий код</translation>
    </message>
    <message>
        <source>Print</source>
        <comment>button</comment>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Your pages are being printed.</source>
        <translation>Ваши страницы печатаются.</translation>
    </message>
    <message>
        <source>The printer does not work just now.</source>
        <translation>Принтер сейчас не работает.</translation>
    </message>
    <message>
        <source>This is not the whole article. The rest is on the screen in the clinic.</source>
        <comment>on paper</comment>
        <translation>Это не вся статья. Остальное — на экране в клинике.</translation>
    </message>
    <message>
        <source>Questions for my visit</source>
        <comment>button and title</comment>
        <translation>Вопросы для приёма</translation>
    </message>
    <message>
        <source>Tick what you want to ask at your visit.</source>
        <translation>Отметьте, о чём хотите спросить на приёме.</translation>
    </message>
    <message>
        <source>Ask about this part: {title}</source>
        <translation>Спросить об этой части: {title}</translation>
    </message>
    <message>
        <source>You have not ticked a question yet.</source>
        <translation>Вы ещё не отметили ни одного вопроса.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <comment>how many questions were ticked</comment>
        <translation>
            <numerusform>%n вопрос</numerusform>
            <numerusform>%n вопроса</numerusform>
            <numerusform>%n вопросов</numerusform>
        </translation>
    </message>
    <message>
        <source>Show my list</source>
        <comment>button: the list of ticked questions</comment>
        <translation>Мой список</translation>
    </message>
    <message>
        <source>Nothing of this is kept on this screen.</source>
        <translation>Этот экран ничего не сохраняет.</translation>
    </message>
    <message>
        <source>Are you still reading?</source>
        <translation>Вы ещё читаете?</translation>
    </message>
    <message>
        <source>Keep reading</source>
        <comment>button</comment>
        <translation>Продолжить чтение</translation>
    </message>
    <message>
        <source>I’m finished</source>
        <comment>button</comment>
        <translation>Закончить</translation>
    </message>
    <message numerus="yes">
        <source>This screen will clear for the next person in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>Экран очистится для следующего посетителя через %n секунду.</numerusform>
            <numerusform>Экран очистится для следующего посетителя через %n секунды.</numerusform>
            <numerusform>Экран очистится для следующего посетителя через %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>For staff</source>
        <comment>title of the menu for those who work here</comment>
        <translation>Для персонала</translation>
    </message>
    <message>
        <source>PIN for staff</source>
        <comment>title above keys with digits</comment>
        <translation>PIN персонала</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <comment>how much of a PIN was typed, spoken</comment>
        <translation>
            <numerusform>Введена %n цифра</numerusform>
            <numerusform>Введено %n цифры</numerusform>
            <numerusform>Введено %n цифр</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key below digits: the PIN is complete, spoken</comment>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Это не тот PIN.</translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n second(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>Можно попробовать снова через %n секунду.</numerusform>
            <numerusform>Можно попробовать снова через %n секунды.</numerusform>
            <numerusform>Можно попробовать снова через %n секунд.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n minute(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>Можно попробовать снова через %n минуту.</numerusform>
            <numerusform>Можно попробовать снова через %n минуты.</numerusform>
            <numerusform>Можно попробовать снова через %n минут.</numerusform>
        </translation>
    </message>
    <message>
        <source>No PIN is set for staff, so there is nothing to choose here.</source>
        <translation>PIN для персонала не задан, поэтому выбирать здесь нечего.</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>button and title: how this screen is</comment>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Program: {version}</source>
        <comment>in the status</comment>
        <translation>Программа: {version}</translation>
    </message>
    <message>
        <source>Library: {name}</source>
        <comment>in the status</comment>
        <translation>Библиотека: {name}</translation>
    </message>
    <message>
        <source>Last change of its files: {day}</source>
        <comment>in the status, about the library</comment>
        <translation>Последнее изменение её файлов: {day}</translation>
    </message>
    <message>
        <source>On this screen since: {moment}</source>
        <comment>in the status, about the library</comment>
        <translation>На этом экране с: {moment}</translation>
    </message>
    <message>
        <source>Running since: {moment}</source>
        <comment>in the status, about the program</comment>
        <translation>Работает с: {moment}</translation>
    </message>
    <message>
        <source>Restarts since then: {number}, after a failure: {failures}</source>
        <comment>in the status</comment>
        <translation>Перезапусков с тех пор: {number}, после сбоя: {failures}</translation>
    </message>
    <message>
        <source>There is a library that cannot be shown.</source>
        <translation>Одну из библиотек нельзя показать.</translation>
    </message>
    <message>
        <source>Problems found in the settings: {number}</source>
        <comment>for staff</comment>
        <translation>Найдено проблем в настройках: {number}</translation>
    </message>
    <message>
        <source>Problems found in the library: {number}</source>
        <comment>in the status</comment>
        <translation>Найдено проблем в библиотеке: {number}</translation>
    </message>
    <message>
        <source>No problems with the library are known.</source>
        <translation>О проблемах с библиотекой не известно.</translation>
    </message>
    <message>
        <source>Texts overdue for review: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Тексты, требующие новой проверки: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which say so: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Тексты, требующие новой проверки, с пометкой об этом: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which are not shown: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Тексты, требующие новой проверки, которые не показываются: {number}</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as the date may be wrong.</source>
        <comment>for staff</comment>
        <translation>Ни один текст, требующий новой проверки, не скрыт, так как дата может быть неверной.</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as nothing else would be left.</source>
        <comment>for staff</comment>
        <translation>Ни один текст, требующий новой проверки, не скрыт, так как других не осталось бы.</translation>
    </message>
    <message>
        <source>Look for a new library</source>
        <comment>button</comment>
        <translation>Искать новую библиотеку</translation>
    </message>
    <message>
        <source>Go back to the library before</source>
        <comment>button</comment>
        <translation>Вернуться к прежней библиотеке</translation>
    </message>
    <message>
        <source>Library from a USB stick</source>
        <comment>button and title</comment>
        <translation>Библиотека с USB-накопителя</translation>
    </message>
    <message>
        <source>Log and counts to a USB stick</source>
        <comment>button and title: copies files</comment>
        <translation>Журнал и подсчёты на USB-накопитель</translation>
    </message>
    <message>
        <source>Language at the start</source>
        <comment>button and title</comment>
        <translation>Язык в начале</translation>
    </message>
    <message>
        <source>Volume at the start</source>
        <comment>button and title</comment>
        <translation>Громкость в начале</translation>
    </message>
    <message>
        <source>Touch test</source>
        <comment>button and title</comment>
        <translation>Проверка касаний</translation>
    </message>
    <message>
        <source>Sound test</source>
        <comment>button and title</comment>
        <translation>Проверка звука</translation>
    </message>
    <message>
        <source>Screen test</source>
        <comment>button and title</comment>
        <translation>Проверка экрана</translation>
    </message>
    <message>
        <source>Restart</source>
        <comment>button: starts the program anew</comment>
        <translation>Перезапустить</translation>
    </message>
    <message>
        <source>Leave for the desktop</source>
        <comment>button: ends the program</comment>
        <translation>Выйти на рабочий стол</translation>
    </message>
    <message>
        <source>One moment, please …</source>
        <translation>Подождите, пожалуйста …</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>button: for a USB stick</comment>
        <translation>Искать ещё раз</translation>
    </message>
    <message>
        <source>No USB stick was found.</source>
        <translation>USB-накопитель не найден.</translation>
    </message>
    <message>
        <source>No library was found on a USB stick.</source>
        <translation>Библиотека на USB-накопителе не найдена.</translation>
    </message>
    <message>
        <source>The library was checked. It comes up as soon as nobody is reading.</source>
        <translation>Библиотека проверена. Она появится, как только никто не будет читать.</translation>
    </message>
    <message>
        <source>Log and counts are on the USB stick. You can take it out.</source>
        <translation>Журнал и подсчёты на USB-накопителе. Его можно вынуть.</translation>
    </message>
    <message>
        <source>The library has not changed.</source>
        <translation>Библиотека не изменилась.</translation>
    </message>
    <message>
        <source>This library has errors and cannot be used. Nothing was changed.</source>
        <translation>В этой библиотеке есть ошибки, её нельзя использовать. Ничего не изменено.</translation>
    </message>
    <message>
        <source>It could not be read. Nothing was changed.</source>
        <translation>Не удалось прочитать. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is not enough space. Nothing was changed.</source>
        <translation>Не хватает места. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is no library before this one.</source>
        <translation>Перед этой библиотекой другой нет.</translation>
    </message>
    <message>
        <source>The settings do not allow this.</source>
        <translation>Настройки этого не позволяют.</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed.</source>
        <translation>Не получилось. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Touch the screen everywhere, also with several fingers.</source>
        <translation>Коснитесь экрана везде, также несколькими пальцами.</translation>
    </message>
    <message>
        <source>Touch to go on</source>
        <comment>on a test picture</comment>
        <translation>Коснитесь, чтобы продолжить</translation>
    </message>
    <message>
        <source>This is the voice of this screen.</source>
        <comment>spoken as a test</comment>
        <translation>Это голос этого экрана.</translation>
    </message>
    <message>
        <source>A sentence is being spoken now.</source>
        <translation>Сейчас звучит предложение.</translation>
    </message>
    <message>
        <source>The sentence is over. Could you hear it well?</source>
        <translation>Предложение закончилось. Было хорошо слышно?</translation>
    </message>
    <message>
        <source>Nothing can be heard on this machine.</source>
        <translation>На этом устройстве ничего не слышно.</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a moment, as in: 14 March 2026, 10:30</comment>
        <translation>{day}, {time}</translation>
    </message>
</context>
</TS>
