<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en_GB">
<context>
    <name>Words</name>
    <message>
        <source>Home</source>
        <comment>button: the first screen</comment>
        <translation>Trang chủ</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>button: to the screen before</comment>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>More</source>
        <comment>button: shows further buttons</comment>
        <translation>Xem thêm</translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>button: clears the screen at once, so that nobody sees what was read</comment>
        <translation>Ẩn ngay</translation>
    </message>
    <message>
        <source>Previous page</source>
        <comment>button</comment>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <comment>button</comment>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Trang {page} trên {pages}</translation>
    </message>
    <message>
        <source>selected</source>
        <comment>state of one of several buttons, spoken</comment>
        <translation>đã chọn</translation>
    </message>
    <message>
        <source>button</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>nút</translation>
    </message>
    <message>
        <source>text field</source>
        <comment>what a control is, spoken after its name</comment>
        <translation>ô nhập chữ</translation>
    </message>
    <message>
        <source>not available</source>
        <comment>state of a button, spoken</comment>
        <translation>không dùng được</translation>
    </message>
    <message>
        <source>What would you like to know about?</source>
        <comment>title of the first screen</comment>
        <translation>Quý vị muốn tìm hiểu điều gì?</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <comment>how many articles a topic has</comment>
        <translation>
            <numerusform>%n bài</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short part(s)</source>
        <comment>how many sections an article has</comment>
        <translation>
            <numerusform>%n phần ngắn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>how long an article takes</comment>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <comment>on the screen that nobody uses</comment>
        <translation>Chạm để bắt đầu</translation>
    </message>
    <message>
        <source>Please ask at reception</source>
        <translation>Vui lòng hỏi quầy lễ tân</translation>
    </message>
    <message>
        <source>This screen has nothing to show just now.</source>
        <translation>Hiện màn hình này chưa có gì để xem.</translation>
    </message>
    <message>
        <source>Code for staff: {code}</source>
        <translation>Mã cho nhân viên: {code}</translation>
    </message>
    <message>
        <source>Read on</source>
        <comment>button: scrolls the text down</comment>
        <translation>Đọc tiếp</translation>
    </message>
    <message>
        <source>In short</source>
        <comment>name of the first section of an article</comment>
        <translation>Tóm tắt</translation>
    </message>
    <message>
        <source>Earlier parts</source>
        <comment>button</comment>
        <translation>Các phần trước</translation>
    </message>
    <message>
        <source>Later parts</source>
        <comment>button</comment>
        <translation>Các phần sau</translation>
    </message>
    <message>
        <source>Part {number}, {title}, read</source>
        <comment>a section that was read already</comment>
        <translation>Phần {number}, {title}, đã đọc</translation>
    </message>
    <message>
        <source>Part {number}, {title}, current part</source>
        <translation>Phần {number}, {title}, phần đang đọc</translation>
    </message>
    <message>
        <source>Part {number}, {title}, to come</source>
        <translation>Phần {number}, {title}, chưa đọc</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <comment>button: the next section</comment>
        <translation>Tiếp theo: {title}</translation>
    </message>
    <message>
        <source>Next article: {title}</source>
        <comment>button</comment>
        <translation>Bài tiếp theo: {title}</translation>
    </message>
    <message>
        <source>More: {topic}</source>
        <comment>button: back to the articles of a topic</comment>
        <translation>Xem thêm: {topic}</translation>
    </message>
    <message>
        <source>Sample text, not reviewed by your clinic</source>
        <translation>Bài mẫu, phòng khám chưa duyệt</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <comment>how long a section takes</comment>
        <translation>
            <numerusform>Đọc trong %n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Written by {author}</source>
        <translation>Tác giả: {author}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}</source>
        <translation>Người duyệt: {reviewer}</translation>
    </message>
    <message>
        <source>Reviewed on {day}</source>
        <translation>Duyệt ngày {day}</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer}, {day}</source>
        <translation>Người duyệt: {reviewer}, ngày {day}</translation>
    </message>
    <message>
        <source>Due for review since {day}</source>
        <translation>Cần duyệt lại từ ngày {day}</translation>
    </message>
    <message>
        <source>Related</source>
        <comment>title above related articles</comment>
        <translation>Bài liên quan</translation>
    </message>
    <message>
        <source>Sources</source>
        <comment>title above the sources of an article</comment>
        <translation>Nguồn tham khảo</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>title above footnotes</comment>
        <translation>Chú thích</translation>
    </message>
    <message>
        <source>Tap the picture to see it larger</source>
        <translation>Chạm vào hình để xem lớn hơn</translation>
    </message>
    <message>
        <source>{word}, what this word means</source>
        <translation>{word}, từ này nghĩa là gì</translation>
    </message>
    <message>
        <source>Picture: {text}</source>
        <translation>Hình: {text}</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>button</comment>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>This article is not available in this language yet.</source>
        <translation>Bài này chưa có bằng ngôn ngữ này.</translation>
    </message>
    <message>
        <source>You can read it in:</source>
        <comment>followed by buttons with names of languages</comment>
        <translation>Có thể đọc bằng:</translation>
    </message>
    <message>
        <source>In {language}</source>
        <comment>on a card: the language of its text</comment>
        <translation>Ngôn ngữ: {language}</translation>
    </message>
    <message>
        <source>Text size</source>
        <comment>button</comment>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>{number}%</source>
        <comment>size of text in per cent</comment>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>Easier to use</source>
        <comment>button: large text, strong contrast and buttons within reach, all at once</comment>
        <translation>Dễ dùng hơn</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <comment>switch</comment>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>Buttons lower down</source>
        <comment>switch: brings everything that can be touched to the lower half</comment>
        <translation>Hạ thấp các nút</translation>
    </message>
    <message>
        <source>Less movement</source>
        <comment>switch: pages do not slide</comment>
        <translation>Ít chuyển động</translation>
    </message>
    <message>
        <source>Speak what I touch</source>
        <comment>switch: the first touch speaks a button, the second one presses it</comment>
        <translation>Đọc to chỗ tôi chạm</translation>
    </message>
    <message>
        <source>Listen</source>
        <comment>button: reads the text aloud</comment>
        <translation>Nghe</translation>
    </message>
    <message>
        <source>No voice for this language</source>
        <translation>Chưa có giọng đọc tiếng này</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>button: interrupts reading aloud</comment>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>button: goes on reading aloud</comment>
        <translation>Nghe tiếp</translation>
    </message>
    <message>
        <source>Back one sentence</source>
        <comment>button, while a text is read aloud</comment>
        <translation>Lùi một câu</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <comment>button, while a recording is played</comment>
        <translation>Lùi 10&#xa0;giây</translation>
    </message>
    <message>
        <source>Slower</source>
        <comment>button: the voice speaks more slowly</comment>
        <translation>Chậm hơn</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <comment>button: the voice speaks at its usual pace</comment>
        <translation>Tốc độ thường</translation>
    </message>
    <message>
        <source>Quieter</source>
        <comment>button: lowers the volume</comment>
        <translation>Giảm âm lượng</translation>
    </message>
    <message>
        <source>Louder</source>
        <comment>button: raises the volume</comment>
        <translation>Tăng âm lượng</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: ends reading aloud</comment>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Sound comes through headphones</source>
        <translation>Âm thanh phát qua tai nghe</translation>
    </message>
    <message>
        <source>Touch again to choose</source>
        <comment>spoken after the name of a button that was touched once</comment>
        <translation>Chạm lần nữa để chọn</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>button</comment>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <comment>in the empty search field</comment>
        <translation>Quý vị muốn tìm gì?</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>button: empties the search field</comment>
        <translation>Xóa hết</translation>
    </message>
    <message>
        <source>space</source>
        <comment>key of the keyboard</comment>
        <translation>dấu cách</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>key of the keyboard: deletes the last letter</comment>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <comment>the search field and what was typed, spoken</comment>
        <translation>Tìm: {text}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>key of the keyboard: shows digits, spoken</comment>
        <translation>Chữ số</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>key of the keyboard: shows letters, spoken</comment>
        <translation>Chữ cái</translation>
    </message>
    <message>
        <source>Keyboard: {name}</source>
        <comment>key: the keyboard of another language, spoken</comment>
        <translation>Bàn phím: {name}</translation>
    </message>
    <message>
        <source>Keyboards</source>
        <comment>key: keyboards of other languages</comment>
        <translation>Các bàn phím</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>button: hides the keyboard</comment>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <comment>button: shows the keyboard</comment>
        <translation>Bàn phím</translation>
    </message>
    <message>
        <source>We found nothing for “{text}”.</source>
        <translation>Không tìm thấy gì về “{text}”.</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <comment>followed by buttons with words</comment>
        <translation>Có phải quý vị tìm:</translation>
    </message>
    <message>
        <source>Or choose a topic:</source>
        <comment>followed by buttons with topics</comment>
        <translation>Hoặc chọn một chủ đề:</translation>
    </message>
    <message>
        <source>Showing what we have on “{words}”.</source>
        <translation>Đây là những gì chúng tôi có về “{words}”.</translation>
    </message>
    <message>
        <source>Take it home</source>
        <comment>button: takes the article along on a phone or on paper</comment>
        <translation>Mang về nhà</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. It opens this article on the clinic’s website.</source>
        <translation>Hướng máy ảnh điện thoại vào mã. Bài này sẽ mở trên trang web của phòng khám.</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code. The text comes to your phone. It needs no internet.</source>
        <translation>Hướng máy ảnh điện thoại vào mã. Nội dung sẽ hiện trên điện thoại. Không cần internet.</translation>
    </message>
    <message>
        <source>Code {number} of {count}</source>
        <translation>Mã {number} trên {count}</translation>
    </message>
    <message>
        <source>Next code</source>
        <comment>button</comment>
        <translation>Mã sau</translation>
    </message>
    <message>
        <source>Previous code</source>
        <comment>button</comment>
        <translation>Mã trước</translation>
    </message>
    <message>
        <source>Print</source>
        <comment>button</comment>
        <translation>In</translation>
    </message>
    <message>
        <source>Your pages are being printed.</source>
        <translation>Đang in các trang cho quý vị.</translation>
    </message>
    <message>
        <source>The printer does not work just now.</source>
        <translation>Máy in hiện không dùng được.</translation>
    </message>
    <message>
        <source>This is not the whole article. The rest is on the screen in the clinic.</source>
        <comment>on paper</comment>
        <translation>Đây chưa phải toàn bộ bài viết. Phần còn lại có trên màn hình ở phòng khám.</translation>
    </message>
    <message>
        <source>Questions for my visit</source>
        <comment>button and title</comment>
        <translation>Câu hỏi cho buổi khám</translation>
    </message>
    <message>
        <source>Tick what you want to ask at your visit.</source>
        <translation>Hãy đánh dấu những điều muốn hỏi khi khám.</translation>
    </message>
    <message>
        <source>Ask about this part: {title}</source>
        <translation>Hỏi về phần này: {title}</translation>
    </message>
    <message>
        <source>You have not ticked a question yet.</source>
        <translation>Quý vị chưa đánh dấu câu hỏi nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <comment>how many questions were ticked</comment>
        <translation>
            <numerusform>%n câu hỏi</numerusform>
        </translation>
    </message>
    <message>
        <source>Show my list</source>
        <comment>button: the list of ticked questions</comment>
        <translation>Xem danh sách</translation>
    </message>
    <message>
        <source>Nothing of this is kept on this screen.</source>
        <translation>Màn hình này không lưu lại gì.</translation>
    </message>
    <message>
        <source>Are you still reading?</source>
        <translation>Quý vị còn đọc không?</translation>
    </message>
    <message>
        <source>Keep reading</source>
        <comment>button</comment>
        <translation>Đọc tiếp</translation>
    </message>
    <message>
        <source>I’m finished</source>
        <comment>button</comment>
        <translation>Tôi đã đọc xong</translation>
    </message>
    <message numerus="yes">
        <source>This screen will clear for the next person in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>Màn hình sẽ được xóa cho người tiếp theo sau %n giây.</numerusform>
        </translation>
    </message>
    <message>
        <source>For staff</source>
        <comment>title of the menu for those who work here</comment>
        <translation>Dành cho nhân viên</translation>
    </message>
    <message>
        <source>PIN for staff</source>
        <comment>title above keys with digits</comment>
        <translation>Mã PIN của nhân viên</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <comment>how much of a PIN was typed, spoken</comment>
        <translation>
            <numerusform>Đã nhập %n chữ số</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key below digits: the PIN is complete, spoken</comment>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Mã PIN không đúng.</translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n second(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>Bạn có thể thử lại sau %n giây.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n minute(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>Bạn có thể thử lại sau %n phút.</numerusform>
        </translation>
    </message>
    <message>
        <source>No PIN is set for staff, so there is nothing to choose here.</source>
        <translation>Chưa đặt mã PIN cho nhân viên nên ở đây không có gì để chọn.</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>button and title: how this screen is</comment>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Program: {version}</source>
        <comment>in the status</comment>
        <translation>Chương trình: {version}</translation>
    </message>
    <message>
        <source>Library: {name}</source>
        <comment>in the status</comment>
        <translation>Thư viện: {name}</translation>
    </message>
    <message>
        <source>Last change of its files: {day}</source>
        <comment>in the status, about the library</comment>
        <translation>Tệp của thư viện thay đổi lần cuối: {day}</translation>
    </message>
    <message>
        <source>On this screen since: {moment}</source>
        <comment>in the status, about the library</comment>
        <translation>Trên màn hình này từ: {moment}</translation>
    </message>
    <message>
        <source>Running since: {moment}</source>
        <comment>in the status, about the program</comment>
        <translation>Chạy từ: {moment}</translation>
    </message>
    <message>
        <source>Restarts since then: {number}, after a failure: {failures}</source>
        <comment>in the status</comment>
        <translation>Số lần khởi động lại từ đó: {number}, sau sự cố: {failures}</translation>
    </message>
    <message>
        <source>There is a library that cannot be shown.</source>
        <translation>Có một thư viện không thể hiển thị.</translation>
    </message>
    <message>
        <source>Problems found in the settings: {number}</source>
        <comment>for staff</comment>
        <translation>Số vấn đề tìm thấy trong cài đặt: {number}</translation>
    </message>
    <message>
        <source>Problems found in the library: {number}</source>
        <comment>in the status</comment>
        <translation>Số vấn đề tìm thấy trong thư viện: {number}</translation>
    </message>
    <message>
        <source>No problems with the library are known.</source>
        <translation>Không có vấn đề nào với thư viện được biết đến.</translation>
    </message>
    <message>
        <source>Texts overdue for review: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Bài cần duyệt lại: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which say so: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Bài cần duyệt lại, có ghi rõ điều đó: {number}</translation>
    </message>
    <message>
        <source>Texts overdue for review, which are not shown: {number}</source>
        <comment>for staff, about the library</comment>
        <translation>Bài cần duyệt lại, không hiển thị: {number}</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as the date may be wrong.</source>
        <comment>for staff</comment>
        <translation>Không ẩn bài nào cần duyệt lại, vì ngày có thể sai.</translation>
    </message>
    <message>
        <source>No overdue text is hidden, as nothing else would be left.</source>
        <comment>for staff</comment>
        <translation>Không ẩn bài nào cần duyệt lại, vì nếu ẩn thì không còn bài nào khác.</translation>
    </message>
    <message>
        <source>Look for a new library</source>
        <comment>button</comment>
        <translation>Tìm thư viện mới</translation>
    </message>
    <message>
        <source>Go back to the library before</source>
        <comment>button</comment>
        <translation>Quay lại thư viện trước</translation>
    </message>
    <message>
        <source>Library from a USB stick</source>
        <comment>button and title</comment>
        <translation>Thư viện từ USB</translation>
    </message>
    <message>
        <source>Log and counts to a USB stick</source>
        <comment>button and title: copies files</comment>
        <translation>Nhật ký và số đếm sang USB</translation>
    </message>
    <message>
        <source>Language at the start</source>
        <comment>button and title</comment>
        <translation>Ngôn ngữ lúc bắt đầu</translation>
    </message>
    <message>
        <source>Volume at the start</source>
        <comment>button and title</comment>
        <translation>Âm lượng lúc bắt đầu</translation>
    </message>
    <message>
        <source>Touch test</source>
        <comment>button and title</comment>
        <translation>Kiểm tra cảm ứng</translation>
    </message>
    <message>
        <source>Sound test</source>
        <comment>button and title</comment>
        <translation>Kiểm tra âm thanh</translation>
    </message>
    <message>
        <source>Screen test</source>
        <comment>button and title</comment>
        <translation>Kiểm tra màn hình</translation>
    </message>
    <message>
        <source>Restart</source>
        <comment>button: starts the program anew</comment>
        <translation>Khởi động lại</translation>
    </message>
    <message>
        <source>Leave for the desktop</source>
        <comment>button: ends the program</comment>
        <translation>Thoát ra màn hình nền</translation>
    </message>
    <message>
        <source>One moment, please …</source>
        <translation>Xin chờ một lát …</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>button: for a USB stick</comment>
        <translation>Tìm lại</translation>
    </message>
    <message>
        <source>No USB stick was found.</source>
        <translation>Không tìm thấy USB.</translation>
    </message>
    <message>
        <source>No library was found on a USB stick.</source>
        <translation>Không tìm thấy thư viện trên USB.</translation>
    </message>
    <message>
        <source>The library was checked. It comes up as soon as nobody is reading.</source>
        <translation>Thư viện đã được kiểm tra. Thư viện sẽ hiện ra ngay khi không có ai đọc.</translation>
    </message>
    <message>
        <source>Log and counts are on the USB stick. You can take it out.</source>
        <translation>Nhật ký và số đếm đã ở trên USB. Bạn có thể rút USB ra.</translation>
    </message>
    <message>
        <source>The library has not changed.</source>
        <translation>Thư viện không thay đổi.</translation>
    </message>
    <message>
        <source>This library has errors and cannot be used. Nothing was changed.</source>
        <translation>Thư viện này có lỗi và không dùng được. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>It could not be read. Nothing was changed.</source>
        <translation>Không đọc được. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>There is not enough space. Nothing was changed.</source>
        <translation>Không đủ chỗ trống. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>There is no library before this one.</source>
        <translation>Không có thư viện nào trước thư viện này.</translation>
    </message>
    <message>
        <source>The settings do not allow this.</source>
        <translation>Cài đặt không cho phép việc này.</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed.</source>
        <translation>Việc này không thành công. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Touch the screen everywhere, also with several fingers.</source>
        <translation>Hãy chạm khắp màn hình, cả bằng nhiều ngón tay.</translation>
    </message>
    <message>
        <source>Touch to go on</source>
        <comment>on a test picture</comment>
        <translation>Chạm để tiếp tục</translation>
    </message>
    <message>
        <source>This is the voice of this screen.</source>
        <comment>spoken as a test</comment>
        <translation>Đây là giọng nói của màn hình này.</translation>
    </message>
    <message>
        <source>A sentence is being spoken now.</source>
        <translation>Một câu đang được đọc.</translation>
    </message>
    <message>
        <source>The sentence is over. Could you hear it well?</source>
        <translation>Câu đã đọc xong. Bạn có nghe rõ không?</translation>
    </message>
    <message>
        <source>Nothing can be heard on this machine.</source>
        <translation>Máy này không phát ra âm thanh nào.</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a moment, as in: 14 March 2026, 10:30</comment>
        <translation>{day}, {time}</translation>
    </message>
</context>
</TS>
