<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en_GB">
<context>
    <name>Words</name>
    <message>
        <source>Home</source>
        <comment>button: the first screen</comment>
        <translation>Início</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>button: to the screen before</comment>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>More</source>
        <comment>button: shows further buttons</comment>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>button: clears the screen at once, so that nobody sees what was read</comment>
        <translation>Esconder</translation>
    </message>
    <message>
        <source>Previous page</source>
        <comment>button</comment>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <comment>button</comment>
        <translation>Próxima página</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>selected</source>
        <comment>state of one of several buttons, spoken</comment>
        <translation>selecionado</translation>
    </message>
    <message>
        <source>button</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>botão</translation>
    </message>
    <message>
        <source>text field</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>campo de texto</translation>
    </message>
    <message>
        <source>not available</source>
        <comment>state of a button, spoken</comment>
        <translation>indisponível</translation>
    </message>
    <message>
        <source>What would you like to know about?</source>
        <comment>title of the first screen</comment>
        <translation>Sobre o que gostaria de saber mais?</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <comment>how many articles a topic has</comment>
        <translation>
            <numerusform>%n artigo</numerusform>
            <numerusform>%n artigos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short part(s)</source>
        <comment>how many sections an article has</comment>
        <translation>
            <numerusform>%n parte curta</numerusform>
            <numerusform>%n partes curtas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>how long an article takes</comment>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <comment>on the screen that nobody uses</comment>
        <translation>Toque para começar</translation>
    </message>
    <message>
        <source>Please ask at reception</source>
        <translation>Por favor, pergunte na recepção</translation>
    </message>
    <message>
        <source>This screen has nothing to show just now.</source>
        <translation>Neste momento, não há nada para mostrar.</translation>
    </message>
    <message>
        <source>Code for staff: {code}</source>
        <translation>Código para os funcionários: {code}</translation>
    </message>
    <message>
        <source>Read on</source>
        <comment>button: scrolls the text down</comment>
        <translation>Ler mais</translation>
    </message>
    <message>
        <source>In short</source>
        <comment>name of the first section of an article</comment>
        <translation>Em resumo</translation>
    </message>
    <message>
        <source>Earlier parts</source>
        <comment>button</comment>
        <translation>Partes anteriores</translation>
    </message>
    <message>
        <source>Later parts</source>
        <comment>button</comment>
        <translation>Próximas partes</translation>
    </message>
    <message>
        <source>Part {number}, {title}, read</source>
        <comment>a section that was read already</comment>
        <translation>Parte {number}, {title}, lida</translation>
    </message>
    <message>
        <source>Part {number}, {title}, current part</source>
        <translation>Parte {number}, {title}, parte atual</translation>
    </message>
    <message>
        <source>Part {number}, {title}, to come</source>
        <translation>Parte {number}, {title}, ainda não lida</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <comment>button: the next section</comment>
        <translation>A seguir: {title}</translation>
    </message>
    <message>
        <source>Next article: {title}</source>
        <comment>button</comment>
        <translation>Próximo artigo: {title}</translation>
    </message>
    <message>
        <source>More: {topic}</source>
        <comment>button: back to the articles of a topic</comment>
        <translation>Mais: {topic}</translation>
    </message>
    <message>
        <source>Sample text, not reviewed by your clinic</source>
        <translation>Texto de exemplo, não revisado pela sua clínica</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <comment>how long a section takes</comment>
        <translation>
            <numerusform>%n minuto de leitura</numerusform>
            <numerusform>%n minutos de leitura</numerusform>
        </translation>
    </message>
    <message>
        <source>Written by {author}</source>
        <translation>Escrito por {author}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}</source>
        <translation>Revisado por {reviewer}</translation>
    </message>
    <message>
        <source>Reviewed on {day}</source>
        <translation>Revisado em {day}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}, {day}</source>
        <translation>Revisado por {reviewer}, {day}</translation>
    </message>
    <message>
        <source>Due for review since {day}</source>
        <translation>Revisão pendente desde {day}</translation>
    </message>
    <message>
        <source>Related</source>
        <comment>title above related articles</comment>
        <translation>Leia também</translation>
    </message>
    <message>
        <source>Sources</source>
        <comment>title above the sources of an article</comment>
        <translation>Fontes</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>title above footnotes</comment>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Tap the picture to see it larger</source>
        <translation>Toque na imagem para ampliar</translation>
    </message>
    <message>
        <source>{word}, what this word means</source>
        <translation>{word}, o que esta palavra significa</translation>
    </message>
    <message>
        <source>Picture: {text}</source>
        <translation>Imagem: {text}</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>button</comment>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>This article is not available in this language yet.</source>
        <translation>Este artigo ainda não está disponível neste idioma.</translation>
    </message>
    <message>
        <source>You can read it in:</source>
        <comment>followed by buttons with names of languages</comment>
        <translation>Disponível em:</translation>
    </message>
    <message>
        <source>In {language}</source>
        <comment>on a card: the language of its text</comment>
        <translation>Idioma: {language}</translation>
    </message>
    <message>
        <source>Text size</source>
        <comment>button</comment>
        <translation>Tamanho da letra</translation>
    </message>
    <message>
        <source>{number}%</source>
        <comment>size of text in per cent</comment>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <comment>button: large text, strong contrast and buttons within reach, all at once</comment>
        <translation>Mais fácil de usar</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <comment>switch</comment>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Buttons lower down</source>
        <comment>switch: brings everything that can be touched to the lower half</comment>
        <translation>Botões mais abaixo</translation>
    </message>
    <message>
        <source>Less movement</source>
        <comment>switch: pages do not slide</comment>
        <translation>Menos movimento</translation>
    </message>
    <message>
        <source>Speak what I touch</source>
        <comment>switch: the first touch speaks a button, the second one presses it</comment>
        <translation>Falar o que eu toco</translation>
    </message>
    <message>
        <source>Listen</source>
        <comment>button: reads the text aloud</comment>
        <translation>Ouvir</translation>
    </message>
    <message>
        <source>No voice for this language</source>
        <translation>Sem voz para este idioma</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>button: interrupts reading aloud</comment>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>button: goes on reading aloud</comment>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back one sentence</source>
        <comment>button, while a text is read aloud</comment>
        <translation>Frase anterior</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <comment>button, while a recording is played</comment>
        <translation>Voltar 10&#xa0;segundos</translation>
    </message>
    <message>
        <source>Slower</source>
        <comment>button: the voice speaks more slowly</comment>
        <translation>Mais devagar</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <comment>button: the voice speaks at its usual pace</comment>
        <translation>Velocidade normal</translation>
    </message>
    <message>
        <source>Quieter</source>
        <comment>button: lowers the volume</comment>
        <translation>Menos volume</translation>
    </message>
    <message>
        <source>Louder</source>
        <comment>button: raises the volume</comment>
        <translation>Mais volume</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: ends reading aloud</comment>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Sound comes through headphones</source>
        <translation>O som sai pelos fones de ouvido</translation>
    </message>
    <message>
        <source>Touch again to choose</source>
        <comment>spoken after the name of a button that was touched once</comment>
        <translation>Toque de novo para escolher</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>button</comment>
        <translation>Pesquisar</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <comment>in the empty search field</comment>
        <translation>O que procura?</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>button: empties the search field</comment>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>space</source>
        <comment>key of the keyboard</comment>
        <translation>espaço</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>key of the keyboard: deletes the last letter</comment>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <comment>the search field and what was typed, spoken</comment>
        <translation>Pesquisa: {text}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>key of the keyboard: shows digits, spoken</comment>
        <translation>Números</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>key of the keyboard: shows letters, spoken</comment>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Keyboard: {name}</source>
        <comment>key: the keyboard of another language, spoken</comment>
        <translation>Teclado: {name}</translation>
    </message>
    <message>
        <source>Keyboards</source>
        <comment>key: keyboards of other languages</comment>
        <translation>Teclados</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>button: hides the keyboard</comment>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <comment>button: shows the keyboard</comment>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>We found nothing for “{text}”.</source>
        <translation>Não encontramos nada sobre “{text}”.</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <comment>followed by buttons with words</comment>
        <translation>Talvez quisesse dizer:</translation>
    </message>
    <message>
        <source>Or choose a topic:</source>
        <comment>followed by buttons with topics</comment>
        <translation>Ou escolha um tema:</translation>
    </message>
    <message>
        <source>Showing what we have on “{words}”.</source>
        <translation>Veja o que temos sobre “{words}”.</translation>
    </message>
    <message>
        <source>Take it home</source>
        <comment>button: takes the article along on a phone or on paper</comment>
        <translation>Levar para casa</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. It opens this article on the clinic’s website.</source>
        <translation>Aponte a câmera do seu telefone para o código. Este artigo vai abrir no site da clínica.</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. The text comes to your phone. It needs no internet.</source>
        <translation>Aponte a câmera do seu telefone para o código. O texto vai para o seu telefone. Não precisa de internet.</translation>
    </message>
    <message>
        <source>Code {number} of {count}</source>
        <translation>Código {number} de {count}</translation>
    </message>
    <message>
        <source>Next code</source>
        <comment>button</comment>
        <translation>Próximo código</translation>
    </message>
    <message>
        <source>Previous code</source>
        <comment>button</comment>
        <translation>Código anterior</translation>
    </message>
    <message>
        <source>Print</source>
        <comment>button</comment>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Your pages are being printed.</source>
        <translation>Suas páginas estão sendo impressas.</translation>
    </message>
    <message>
        <source>The printer does not work just now.</source>
        <translation>A impressora não está funcionando agora.</translation>
    </message>
    <message>
        <source>This is not the whole article. The rest is on the screen in the clinic.</source>
        <comment>on paper</comment>
        <translation>Este não é o artigo completo. O restante está na tela da clínica.</translation>
    </message>
    <message>
        <source>Questions for my visit</source>
        <comment>button and title</comment>
        <translation>Perguntas para a consulta</translation>
    </message>
    <message>
        <source>Tick what you want to ask at your visit.</source>
        <translation>Marque o que quer perguntar na consulta.</translation>
    </message>
    <message>
        <source>Ask about this part: {title}</source>
        <translation>Perguntar sobre esta parte: {title}</translation>
    </message>
    <message>
        <source>You have not ticked a question yet.</source>
        <translation>Ainda não há perguntas marcadas.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <comment>how many questions were ticked</comment>
        <translation>
            <numerusform>%n pergunta</numerusform>
            <numerusform>%n perguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>Show my list</source>
        <comment>button: the list of ticked questions</comment>
        <translation>Ver minha lista</translation>
    </message>
    <message>
        <source>Nothing of this is kept on this screen.</source>
        <translation>Nada disso fica guardado nesta tela.</translation>
    </message>
    <message>
        <source>Are you still reading?</source>
        <translation>Ainda está lendo?</translation>
    </message>
    <message>
        <source>Keep reading</source>
        <comment>button</comment>
        <translation>Continuar lendo</translation>
    </message>
    <message>
        <source>I’m finished</source>
        <comment>button</comment>
        <translation>Já terminei</translation>
    </message>
    <message numerus="yes">
        <source>This screen will clear for the next person in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>A tela será limpa para a próxima pessoa em %n segundo.</numerusform>
            <numerusform>A tela será limpa para a próxima pessoa em %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>For staff</source>
        <comment>title of the menu for those who work here</comment>
        <translation>Para a equipa</translation>
    </message>
    <message>
        <source>PIN for staff</source>
        <comment>title above keys with digits</comment>
        <translation>PIN da equipa</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <comment>how much of a PIN was typed, spoken</comment>
        <translation>
            <numerusform>%n algarismo introduzido</numerusform>
            <numerusform>%n algarismos introduzidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key below digits: the PIN is complete, spoken</comment>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Esse não é o PIN.</translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n second(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>Pode tentar de novo dentro de %n segundo.</numerusform>
            <numerusform>Pode tentar de novo dentro de %n segundos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n minute(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>Pode tentar de novo dentro de %n minuto.</numerusform>
            <numerusform>Pode tentar de novo dentro de %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>No PIN is set for staff, so there is nothing to choose here.</source>
        <translation>Não há nenhum PIN definido para a equipa, por isso não há nada para escolher aqui.</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>button and title: how this screen is</comment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Program: {version}</source>
        <comment>in the status</comment>
        <translation>Programa: {version}</translation>
    </message>
    <message>
        <source>Library: {name}</source>
        <comment>in the status</comment>
        <translation>Biblioteca: {name}</translation>
    </message>
    <message>
        <source>Last change of its files: {day}</source>
        <comment>in the status, about the library</comment>
        <translation>Última alteração dos ficheiros: {day}</translation>
    </message>
    <message>
        <source>On this screen since: {moment}</source>
        <comment>in the status, about the library</comment>
        <translation>Neste ecrã desde: {moment}</translation>
    </message>
    <message>
        <source>Running since: {moment}</source>
        <comment>in the status, about the program</comment>
        <translation>Em funcionamento desde: {moment}</translation>
    </message>
    <message>
        <source>Restarts since then: {number}, after a failure: {failures}</source>
        <comment>in the status</comment>
        <translation>Reinícios desde então: {number}, depois de uma falha: {failures}</translation>
    </message>
    <message>
        <source>There is a library that cannot be shown.</source>
        <translation>Há uma biblioteca que não pode ser mostrada.</translation>
    </message>
    <message>
        <source>Problems found in the settings: {number}</source>
        <comment>for staff</comment>
        <translation>Problemas encontrados nas definições: {number}</translation>
    </message>
    <message>
        <source>Problems found in the library: {number}</source>
        <comment>in the status</comment>
        <translation>Problemas encontrados na biblioteca: {number}</translation>
    </message>
    <message>
        <source>No problems with the library are known.</source>
        <translation>Não se conhecem problemas com a biblioteca.</translation>
    </message>
    <message>
        <source>Texts overdue for review: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Textos com revisão pendente: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which say so: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Textos com revisão pendente, que indicam isso: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which are not shown: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Textos com revisão pendente, que não são mostrados: {number}</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as the date may be wrong.</source>
        <comment>for staff</comment>
        <translation>Nenhum texto com revisão pendente está oculto, porque a data pode estar errada.</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as nothing else would be left.</source>
        <comment>for staff</comment>
        <translation>Nenhum texto com revisão pendente está oculto, porque não sobraria nenhum outro.</translation>
    </message>
    <message>
        <source>Look for a new library</source>
        <comment>button</comment>
        <translation>Procurar uma biblioteca nova</translation>
    </message>
    <message>
        <source>Go back to the library before</source>
        <comment>button</comment>
        <translation>Voltar à biblioteca anterior</translation>
    </message>
    <message>
        <source>Library from a USB stick</source>
        <comment>button and title</comment>
        <translation>Biblioteca de uma pen USB</translation>
    </message>
    <message>
        <source>Log and counts to a USB stick</source>
        <comment>button and title: copies files</comment>
        <translation>Registo e contagens para uma pen USB</translation>
    </message>
    <message>
        <source>Language at the start</source>
        <comment>button and title</comment>
        <translation>Língua no início</translation>
    </message>
    <message>
        <source>Volume at the start</source>
        <comment>button and title</comment>
        <translation>Volume no início</translation>
    </message>
    <message>
        <source>Touch test</source>
        <comment>button and title</comment>
        <translation>Teste de toque</translation>
    </message>
    <message>
        <source>Sound test</source>
        <comment>button and title</comment>
        <translation>Teste de som</translation>
    </message>
    <message>
        <source>Screen test</source>
        <comment>button and title</comment>
        <translation>Teste do ecrã</translation>
    </message>
    <message>
        <source>Restart</source>
        <comment>button: starts the program anew</comment>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Leave for the desktop</source>
        <comment>button: ends the program</comment>
        <translation>Sair para o ambiente de trabalho</translation>
    </message>
    <message>
        <source>One moment, please …</source>
        <translation>Um momento, por favor …</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>button: for a USB stick</comment>
        <translation>Procurar outra vez</translation>
    </message>
    <message>
        <source>No USB stick was found.</source>
        <translation>Não foi encontrada nenhuma pen USB.</translation>
    </message>
    <message>
        <source>No library was found on a USB stick.</source>
        <translation>Não foi encontrada nenhuma biblioteca numa pen USB.</translation>
    </message>
    <message>
        <source>The library was checked. It comes up as soon as nobody is reading.</source>
        <translation>A biblioteca foi verificada. Aparece assim que ninguém estiver a ler.</translation>
    </message>
    <message>
        <source>Log and counts are on the USB stick. You can take it out.</source>
        <translation>O registo e as contagens estão na pen USB. Pode retirá-la.</translation>
    </message>
    <message>
        <source>The library has not changed.</source>
        <translation>A biblioteca não mudou.</translation>
    </message>
    <message>
        <source>This library has errors and cannot be used. Nothing was changed.</source>
        <translation>Esta biblioteca tem erros e não pode ser usada. Nada foi alterado.</translation>
    </message>
    <message>
        <source>It could not be read. Nothing was changed.</source>
        <translation>Não foi possível ler. Nada foi alterado.</translation>
    </message>
    <message>
        <source>There is not enough space. Nothing was changed.</source>
        <translation>Não há espaço suficiente. Nada foi alterado.</translation>
    </message>
    <message>
        <source>There is no library before this one.</source>
        <translation>Não há nenhuma biblioteca anterior a esta.</translation>
    </message>
    <message>
        <source>The settings do not allow this.</source>
        <translation>As definições não o permitem.</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed.</source>
        <translation>Não resultou. Nada foi alterado.</translation>
    </message>
    <message>
        <source>Touch the screen everywhere, also with several fingers.</source>
        <translation>Toque no ecrã em toda a parte, também com vários dedos.</translation>
    </message>
    <message>
        <source>Touch to go on</source>
        <comment>on a test picture</comment>
        <translation>Toque para continuar</translation>
    </message>
    <message>
        <source>This is the voice of this screen.</source>
        <comment>spoken as a test</comment>
        <translation>Esta é a voz deste ecrã.</translation>
    </message>
    <message>
        <source>A sentence is being spoken now.</source>
        <translation>Está a ser dita uma frase.</translation>
    </message>
    <message>
        <source>The sentence is over. Could you hear it well?</source>
        <translation>A frase terminou. Ouviu-a bem?</translation>
    </message>
    <message>
        <source>Nothing can be heard on this machine.</source>
        <translation>Não se consegue ouvir nada neste aparelho.</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a moment, as in: 14 March 2026, 10:30</comment>
        <translation>{day}, {time}</translation>
    </message>
</context>
</TS>
