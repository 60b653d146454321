<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>Words</name>
    <message>
        <source>Home</source>
        <comment>button: the first screen</comment>
        <translation>首页</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>button: to the screen before</comment>
        <translation>返回</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>More</source>
        <comment>button: shows further buttons</comment>
        <translation>更多</translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>button: clears the screen at once, so that nobody sees what was read</comment>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Previous page</source>
        <comment>button</comment>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <comment>button</comment>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第{page}页，共{pages}页</translation>
    </message>
    <message>
        <source>selected</source>
        <comment>state of one of several buttons, spoken</comment>
        <translation>已选中</translation>
    </message>
    <message>
        <source>button</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>按钮</translation>
    </message>
    <message>
        <source>text field</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>文本框</translation>
    </message>
    <message>
        <source>not available</source>
        <comment>state of a button, spoken</comment>
        <translation>暂不可用</translation>
    </message>
    <message>
        <source>What would you like to know about?</source>
        <comment>title of the first screen</comment>
        <translation>您想了解什么？</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <comment>how many articles a topic has</comment>
        <translation>
            <numerusform>%n篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short part(s)</source>
        <comment>how many sections an article has</comment>
        <translation>
            <numerusform>%n个小节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>how long an article takes</comment>
        <translation>
            <numerusform>%n分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <comment>on the screen that nobody uses</comment>
        <translation>轻触屏幕开始</translation>
    </message>
    <message>
        <source>Please ask at reception</source>
        <translation>请询问前台</translation>
    </message>
    <message>
        <source>This screen has nothing to show just now.</source>
        <translation>此屏幕暂时没有可显示的内容。</translation>
    </message>
    <message>
        <source>Code for staff: {code}</source>
        <translation>工作人员代码：{code}</translation>
    </message>
    <message>
        <source>Read on</source>
        <comment>button: scrolls the text down</comment>
        <translation>往下读</translation>
    </message>
    <message>
        <source>In short</source>
        <comment>name of the first section of an article</comment>
        <translation>简单来说</translation>
    </message>
    <message>
        <source>Earlier parts</source>
        <comment>button</comment>
        <translation>前面的小节</translation>
    </message>
    <message>
        <source>Later parts</source>
        <comment>button</comment>
        <translation>后面的小节</translation>
    </message>
    <message>
        <source>Part {number}, {title}, read</source>
        <comment>a section that was read already</comment>
        <translation>第{number}节，{title}，已读</translation>
    </message>
    <message>
        <source>Part {number}, {title}, current part</source>
        <translation>第{number}节，{title}，当前小节</translation>
    </message>
    <message>
        <source>Part {number}, {title}, to come</source>
        <translation>第{number}节，{title}，未读</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <comment>button: the next section</comment>
        <translation>下一节：{title}</translation>
    </message>
    <message>
        <source>Next article: {title}</source>
        <comment>button</comment>
        <translation>下一篇文章：{title}</translation>
    </message>
    <message>
        <source>More: {topic}</source>
        <comment>button: back to the articles of a topic</comment>
        <translation>更多：{topic}</translation>
    </message>
    <message>
        <source>Sample text, not reviewed by your clinic</source>
        <translation>示例文章，未经本诊所审核</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <comment>how long a section takes</comment>
        <translation>
            <numerusform>阅读需%n分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Written by {author}</source>
        <translation>作者：{author}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}</source>
        <translation>审核：{reviewer}</translation>
    </message>
    <message>
        <source>Reviewed on {day}</source>
        <translation>审核日期：{day}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}, {day}</source>
        <translation>审核：{reviewer}，{day}</translation>
    </message>
    <message>
        <source>Due for review since {day}</source>
        <translation>自{day}起待重新审核</translation>
    </message>
    <message>
        <source>Related</source>
        <comment>title above related articles</comment>
        <translation>相关文章</translation>
    </message>
    <message>
        <source>Sources</source>
        <comment>title above the sources of an article</comment>
        <translation>资料来源</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>title above footnotes</comment>
        <translation>注释</translation>
    </message>
    <message>
        <source>Tap the picture to see it larger</source>
        <translation>轻触图片可放大查看</translation>
    </message>
    <message>
        <source>{word}, what this word means</source>
        <translation>{word}，这个词的意思</translation>
    </message>
    <message>
        <source>Picture: {text}</source>
        <translation>图片：{text}</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>button</comment>
        <translation>语言</translation>
    </message>
    <message>
        <source>This article is not available in this language yet.</source>
        <translation>这篇文章还没有这种语言的版本。</translation>
    </message>
    <message>
        <source>You can read it in:</source>
        <comment>followed by buttons with names of languages</comment>
        <translation>您可以阅读以下语言的版本：</translation>
    </message>
    <message>
        <source>In {language}</source>
        <comment>on a card: the language of its text</comment>
        <translation>语言：{language}</translation>
    </message>
    <message>
        <source>Text size</source>
        <comment>button</comment>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>{number}%</source>
        <comment>size of text in per cent</comment>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <comment>button: large text, strong contrast and buttons within reach, all at once</comment>
        <translation>简易模式</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <comment>switch</comment>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Buttons lower down</source>
        <comment>switch: brings everything that can be touched to the lower half</comment>
        <translation>按钮下移</translation>
    </message>
    <message>
        <source>Less movement</source>
        <comment>switch: pages do not slide</comment>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Speak what I touch</source>
        <comment>switch: the first touch speaks a button, the second one presses it</comment>
        <translation>触摸时朗读</translation>
    </message>
    <message>
        <source>Listen</source>
        <comment>button: reads the text aloud</comment>
        <translation>收听</translation>
    </message>
    <message>
        <source>No voice for this language</source>
        <translation>此语言暂无语音</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>button: interrupts reading aloud</comment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>button: goes on reading aloud</comment>
        <translation>继续</translation>
    </message>
    <message>
        <source>Back one sentence</source>
        <comment>button, while a text is read aloud</comment>
        <translation>后退一句</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <comment>button, while a recording is played</comment>
        <translation>后退10秒</translation>
    </message>
    <message>
        <source>Slower</source>
        <comment>button: the voice speaks more slowly</comment>
        <translation>慢一点</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <comment>button: the voice speaks at its usual pace</comment>
        <translation>正常语速</translation>
    </message>
    <message>
        <source>Quieter</source>
        <comment>button: lowers the volume</comment>
        <translation>小声一点</translation>
    </message>
    <message>
        <source>Louder</source>
        <comment>button: raises the volume</comment>
        <translation>大声一点</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: ends reading aloud</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Sound comes through headphones</source>
        <translation>声音从耳机播放</translation>
    </message>
    <message>
        <source>Touch again to choose</source>
        <comment>spoken after the name of a button that was touched once</comment>
        <translation>再次轻触即可选择</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>button</comment>
        <translation>搜索</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <comment>in the empty search field</comment>
        <translation>您想找什么？</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>button: empties the search field</comment>
        <translation>清空</translation>
    </message>
    <message>
        <source>space</source>
        <comment>key of the keyboard</comment>
        <translation>空格</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>key of the keyboard: deletes the last letter</comment>
        <translation>删除</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <comment>the search field and what was typed, spoken</comment>
        <translation>搜索：{text}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>key of the keyboard: shows digits, spoken</comment>
        <translation>数字</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>key of the keyboard: shows letters, spoken</comment>
        <translation>字母</translation>
    </message>
    <message>
        <source>Keyboard: {name}</source>
        <comment>key: the keyboard of another language, spoken</comment>
        <translation>键盘：{name}</translation>
    </message>
    <message>
        <source>Keyboards</source>
        <comment>key: keyboards of other languages</comment>
        <translation>其他键盘</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>button: hides the keyboard</comment>
        <translation>完成</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <comment>button: shows the keyboard</comment>
        <translation>键盘</translation>
    </message>
    <message>
        <source>We found nothing for “{text}”.</source>
        <translation>抱歉，没有找到“{text}”的相关内容。</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <comment>followed by buttons with words</comment>
        <translation>您是不是要找：</translation>
    </message>
    <message>
        <source>Or choose a topic:</source>
        <comment>followed by buttons with topics</comment>
        <translation>或者选择一个主题：</translation>
    </message>
    <message>
        <source>Showing what we have on “{words}”.</source>
        <translation>以下是“{words}”的相关内容。</translation>
    </message>
    <message>
        <source>Take it home</source>
        <comment>button: takes the article along on a phone or on paper</comment>
        <translation>带回家</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. It opens this article on the clinic’s website.</source>
        <translation>请用手机相机扫描二维码。这篇文章会在诊所网站上打开。</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. The text comes to your phone. It needs no internet.</source>
        <translation>请用手机相机扫描二维码。文字会显示在手机上，无需联网。</translation>
    </message>
    <message>
        <source>Code {number} of {count}</source>
        <translation>第{number}个二维码，共{count}个</translation>
    </message>
    <message>
        <source>Next code</source>
        <comment>button</comment>
        <translation>下一个二维码</translation>
    </message>
    <message>
        <source>Previous code</source>
        <comment>button</comment>
        <translation>上一个二维码</translation>
    </message>
    <message>
        <source>Print</source>
        <comment>button</comment>
        <translation>打印</translation>
    </message>
    <message>
        <source>Your pages are being printed.</source>
        <translation>正在为您打印。</translation>
    </message>
    <message>
        <source>The printer does not work just now.</source>
        <translation>打印机暂时无法使用。</translation>
    </message>
    <message>
        <source>This is not the whole article. The rest is on the screen in the clinic.</source>
        <comment>on paper</comment>
        <translation>这不是文章的全部内容。其余部分请在诊所的屏幕上阅读。</translation>
    </message>
    <message>
        <source>Questions for my visit</source>
        <comment>button and title</comment>
        <translation>我的就诊问题</translation>
    </message>
    <message>
        <source>Tick what you want to ask at your visit.</source>
        <translation>请勾选您就诊时想问的问题。</translation>
    </message>
    <message>
        <source>Ask about this part: {title}</source>
        <translation>就这一小节提问：{title}</translation>
    </message>
    <message>
        <source>You have not ticked a question yet.</source>
        <translation>您还没有勾选问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <comment>how many questions were ticked</comment>
        <translation>
            <numerusform>%n个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Show my list</source>
        <comment>button: the list of ticked questions</comment>
        <translation>查看我的清单</translation>
    </message>
    <message>
        <source>Nothing of this is kept on this screen.</source>
        <translation>这些内容不会保存在此屏幕上。</translation>
    </message>
    <message>
        <source>Are you still reading?</source>
        <translation>您还在阅读吗？</translation>
    </message>
    <message>
        <source>Keep reading</source>
        <comment>button</comment>
        <translation>继续阅读</translation>
    </message>
    <message>
        <source>I’m finished</source>
        <comment>button</comment>
        <translation>我看完了</translation>
    </message>
    <message numerus="yes">
        <source>This screen will clear for the next person in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>此屏幕将在%n秒后清空，供下一位使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>For staff</source>
        <comment>title of the menu for those who work here</comment>
        <translation>工作人员专用</translation>
    </message>
    <message>
        <source>PIN for staff</source>
        <comment>title above keys with digits</comment>
        <translation>工作人员密码</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <comment>how much of a PIN was typed, spoken</comment>
        <translation>
            <numerusform>已输入 %n 位数字</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key below digits: the PIN is complete, spoken</comment>
        <translation>确认</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>密码不对。</translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n second(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>%n 秒后可以再试。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n minute(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>%n 分钟后可以再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>No PIN is set for staff, so there is nothing to choose here.</source>
        <translation>尚未设置工作人员密码，所以这里没有可选的内容。</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>button and title: how this screen is</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Program: {version}</source>
        <comment>in the status</comment>
        <translation>程序：{version}</translation>
    </message>
    <message>
        <source>Library: {name}</source>
        <comment>in the status</comment>
        <translation>资料库：{name}</translation>
    </message>
    <message>
        <source>Last change of its files: {day}</source>
        <comment>in the status, about the library</comment>
        <translation>文件最后更改：{day}</translation>
    </message>
    <message>
        <source>On this screen since: {moment}</source>
        <comment>in the status, about the library</comment>
        <translation>在此屏幕上的时间始于：{moment}</translation>
    </message>
    <message>
        <source>Running since: {moment}</source>
        <comment>in the status, about the program</comment>
        <translation>运行开始于：{moment}</translation>
    </message>
    <message>
        <source>Restarts since then: {number}, after a failure: {failures}</source>
        <comment>in the status</comment>
        <translation>此后重新启动：{number} 次，其中故障后：{failures} 次</translation>
    </message>
    <message>
        <source>There is a library that cannot be shown.</source>
        <translation>有一个资料库无法显示。</translation>
    </message>
    <message>
        <source>Problems found in the settings: {number}</source>
        <comment>for staff</comment>
        <translation>设置中发现的问题：{number}</translation>
    </message>
    <message>
        <source>Problems found in the library: {number}</source>
        <comment>in the status</comment>
        <translation>资料库中发现的问题：{number}</translation>
    </message>
    <message>
        <source>No problems with the library are known.</source>
        <translation>资料库没有已知的问题。</translation>
    </message>
    <message>
        <source>Texts overdue for review: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>待重新审核的文章：{number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which say so: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>待重新审核并已注明的文章：{number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which are not shown: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>待重新审核且不显示的文章：{number}</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as the date may be wrong.</source>
        <comment>for staff</comment>
        <translation>未隐藏待重新审核的文章，因为日期可能不正确。</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as nothing else would be left.</source>
        <comment>for staff</comment>
        <translation>未隐藏待重新审核的文章，因为隐藏后就没有其他文章了。</translation>
    </message>
    <message>
        <source>Look for a new library</source>
        <comment>button</comment>
        <translation>查找新资料库</translation>
    </message>
    <message>
        <source>Go back to the library before</source>
        <comment>button</comment>
        <translation>返回上一个资料库</translation>
    </message>
    <message>
        <source>Library from a USB stick</source>
        <comment>button and title</comment>
        <translation>从 U 盘读取资料库</translation>
    </message>
    <message>
        <source>Log and counts to a USB stick</source>
        <comment>button and title: copies files</comment>
        <translation>将日志和统计存到 U 盘</translation>
    </message>
    <message>
        <source>Language at the start</source>
        <comment>button and title</comment>
        <translation>开始时的语言</translation>
    </message>
    <message>
        <source>Volume at the start</source>
        <comment>button and title</comment>
        <translation>开始时的音量</translation>
    </message>
    <message>
        <source>Touch test</source>
        <comment>button and title</comment>
        <translation>触摸测试</translation>
    </message>
    <message>
        <source>Sound test</source>
        <comment>button and title</comment>
        <translation>声音测试</translation>
    </message>
    <message>
        <source>Screen test</source>
        <comment>button and title</comment>
        <translation>屏幕测试</translation>
    </message>
    <message>
        <source>Restart</source>
        <comment>button: starts the program anew</comment>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Leave for the desktop</source>
        <comment>button: ends the program</comment>
        <translation>退出到桌面</translation>
    </message>
    <message>
        <source>One moment, please …</source>
        <translation>请稍等……</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>button: for a USB stick</comment>
        <translation>再找一次</translation>
    </message>
    <message>
        <source>No USB stick was found.</source>
        <translation>没有找到 U 盘。</translation>
    </message>
    <message>
        <source>No library was found on a USB stick.</source>
        <translation>U 盘上没有找到资料库。</translation>
    </message>
    <message>
        <source>The library was checked. It comes up as soon as nobody is reading.</source>
        <translation>资料库已检查完毕。无人阅读时就会显示。</translation>
    </message>
    <message>
        <source>Log and counts are on the USB stick. You can take it out.</source>
        <translation>日志和统计已存到 U 盘，可以拔出。</translation>
    </message>
    <message>
        <source>The library has not changed.</source>
        <translation>资料库没有变化。</translation>
    </message>
    <message>
        <source>This library has errors and cannot be used. Nothing was changed.</source>
        <translation>此资料库有错误，无法使用。未作任何更改。</translation>
    </message>
    <message>
        <source>It could not be read. Nothing was changed.</source>
        <translation>无法读取。未作任何更改。</translation>
    </message>
    <message>
        <source>There is not enough space. Nothing was changed.</source>
        <translation>空间不足。未作任何更改。</translation>
    </message>
    <message>
        <source>There is no library before this one.</source>
        <translation>在此之前没有别的资料库。</translation>
    </message>
    <message>
        <source>The settings do not allow this.</source>
        <translation>设置不允许这样做。</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed.</source>
        <translation>操作没有成功。未作任何更改。</translation>
    </message>
    <message>
        <source>Touch the screen everywhere, also with several fingers.</source>
        <translation>请触摸屏幕各处，也可用多根手指。</translation>
    </message>
    <message>
        <source>Touch to go on</source>
        <comment>on a test picture</comment>
        <translation>触摸以继续</translation>
    </message>
    <message>
        <source>This is the voice of this screen.</source>
        <comment>spoken as a test</comment>
        <translation>这是本屏幕的声音。</translation>
    </message>
    <message>
        <source>A sentence is being spoken now.</source>
        <translation>正在朗读一句话。</translation>
    </message>
    <message>
        <source>The sentence is over. Could you hear it well?</source>
        <translation>这句话读完了。您听得清楚吗？</translation>
    </message>
    <message>
        <source>Nothing can be heard on this machine.</source>
        <translation>这台机器上听不到声音。</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a moment, as in: 14 March 2026, 10:30</comment>
        <translation>{day} {time}</translation>
    </message>
</context>
</TS>
