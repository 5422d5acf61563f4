/// The annex of the report of Kông Chro on the first half of 2022 (báo cáo 371/BC-UBND), as
/// printed: number, indicator (its first 60 characters), unit, value.
///
/// Page breaks repeat the heading and split one indicator.
let kongChroAnnex = """
  		Đơn vị tính	Số liệu
  1.	Số văn bản chỉ đạo CCHC đã ban hành (Kết luận, chỉ thị, công	Văn bản	58
  2.	Tỷ lệ hoàn thành Kế hoạch CCHC năm (Lũy kế đến thời điểm báo	%	16.3
  2.1.	Số nhiệm vụ đề ra trong kế hoạch	Nhiệm vụ	43
  2.2.	Số nhiệm vụ đã hoàn thành	Nhiệm vụ	07
  3.	Kiểm tra CCHC		
  3.1.	Số phòng chuyên môn, đơn vị trực thuộc sở đã kiểm tra	Cơ quan, đơn vị	0
  3.2.	Số phòng chuyên môn, UBND cấp xã đã kiểm tra	Cơ quan, đơn vị	0
  3.3.	Tỷ lệ xử lý các vấn đề phát hiện qua kiểm tra	%	0
  3.3.1.	Số vấn đề phát hiện qua kiểm tra	Vấn đề	0
  3.3.2.	Số vấn đề phát hiện đã xử lý xong	Vấn đề	0
  4.	Thanh tra việc thực hiện quy định pháp luật về tuyển dụng, q		
  4.1.	Số cơ quan, đơn vị được thanh tra	%	0
  STT	Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 thán	Kết quả thống kê	
  		Đơn vị tính	Số liệu
  4.2.	Tỷ lệ cơ quan, đơn vị đã hoàn thành việc thực hiện kết luận 	%	0
  5.	Thực hiện nhiệm vụ Chính phủ, Thủ tướng Chính phủ, UBND, Chủ		
  	Thực hiện nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao		
  5.1.	Tổng số nhiệm vụ được giao	Nhiệm vụ	0
  5.2.	Số nhiệm vụ đã hoàn thành đúng hạn	Nhiệm vụ	0
  5.3.	Số nhiệm vụ đã hoàn thành nhưng quá hạn	Nhiệm vụ	0
  5.4.	Số nhiệm vụ quá hạn nhưng chưa hoàn thành	Nhiệm vụ	0
  	Thực hiện nhiệm vụ UBND, Chủ tịch UBND tỉnh giao		
  5.5.	Tổng số nhiệm vụ được giao	Nhiệm vụ	13
  5.6.	Số nhiệm vụ đã hoàn thành đúng hạn	Nhiệm vụ	12
  5.7.	Số nhiệm vụ đã hoàn thành nhưng quá hạn	Nhiệm vụ	0
  5.8.	Số nhiệm vụ quá hạn nhưng chưa hoàn thành	Nhiệm vụ	0
  6.	Khảo sát sự hài lòng của người dân, tổ chức	Có = 1; Không = 0	1
  6.1.	Số lượng phiếu khảo sát	Số lượng	450
  6.2.	Hình thức khảo sát	Trực tuyến = 0 Phát phiếu = 1 Kết hợp = 2	1
  STT	Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 thán	Kết quả thống kê	
  		Đơn vị tính	Số liệu
  7.	Tổ chức đối thoại của lãnh đạo với người dân, cộng đồng doan	Không = 0 Có = 1	0
  STT	Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 thán	Kết quả thống kê	
  		Đơn vị tính	Số liệu
  1.	Tổng số VBQPPL¹ ban hành	Văn bản	01
  1.1.	Số VBQPPL tham mưu tỉnh ban hành	Văn bản	0
  1.2.	Số VBQPPL do cấp huyện ban hành	Văn bản	01
  1.3.	Số VBQPPL do cấp xã ban hành	Văn bản	0
  2.	Kiểm tra, xử lý VBQPPL		
  2.1.	Số VBQPPL đã kiểm tra theo thẩm quyền	Văn bản	0
  2.2.	Tỷ lệ xử lý VBQPPL sau kiểm tra	%	0
  	Tổng số VBQPPL cần phải xử lý sau kiểm tra	Văn bản	0
  	Số VBQPPL có kiến nghị xử lý đã được xử lý xong	Văn bản	0
  3.	Rà soát VBQPPL		
  3.1.	Số VBQPPL đã rà soát thuộc thẩm quyền	Văn bản	01
  3.2.	Tỷ lệ xử lý VBQPPL sau rà soát	%	100%
  	Tổng số VBQPPL cần phải xử lý sau rà soát	Văn bản	01
  	Số VBQPPL có kiến nghị xử lý đã được xử lý xong	Văn bản	0
  STT	Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 thán	Kết quả thống kê	
  		Đơn vị tính	Số liệu
  1.	Thống kê TTHC		
  1.1.	Số TTHC đã được phê duyệt phương án đơn giản hóa	Thủ tục	0
  1.2.	Số TTHC công bố mới	Thủ tục	0
  1.3.	Số TTHC bãi bỏ, thay thế	Thủ tục	0
  1.4.	Tổng số TTHC thuộc thẩm quyền giải quyết tại địa phương	Thủ tục	453
  1	Số TTHC cấp tỉnh (Bao gồm cả TTHC của cơ quan ngành dọc)	Thủ tục	0
  1	Số TTHC cấp huyện (Bao gồm cả TTHC của cơ quan ngành dọc)	Thủ tục	280
  1	Số TTHC cấp xã (Bao gồm cả TTHC của cơ quan ngành dọc)	Thủ tục	173
  2.	Thực hiện cơ chế một cửa, một cửa liên thông		
  2.1.	Số TTHC liên thông cùng cấp	Thủ tục	150
  2.2.	Số TTHC liên thông giữa các cấp chính quyền	Thủ tục	100
  2.3.	Số TTHC đã thực hiện tiếp nhận và giải quyết hồ sơ không phụ	Thủ tục	21
  3.	Kết quả giải quyết TTHC		
  3.1.	Tỷ lệ hồ sơ TTHC do các sở, ngành tiếp nhận được giải quyết 	%	0
  3	Tổng số hồ sơ TTHC đã giải quyết xong	Hồ sơ	0
  3	Số hồ sơ TTHC giải quyết đúng hạn	Hồ sơ	0
  3.2.	Tỷ lệ hồ sơ TTHC do UBND cấp huyện tiếp nhận được giải quyết	%	99,6%
  STT	Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 thán	Kết quả thống kê	
  		Đơn vị tính	Số liệu
  	hạn		
  3	Tổng số hồ sơ TTHC đã giải quyết xong	Hồ sơ	2.531
  3	Số hồ sơ TTHC giải quyết đúng hạn	Hồ sơ	2.521
  3.3.	Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đú	%	100
  3	Tổng số hồ sơ TTHC đã giải quyết xong	Hồ sơ	5.102
  3	Số hồ sơ TTHC giải quyết đúng hạn	Hồ sơ	5.102
  3.4.	Tỷ lệ giải quyết phản ánh, kiến nghị (PAKN) về quy định TTHC	%	0
  3	Tổng số PAKN đã tiếp nhận (trực tiếp hoặc do cơ quan có thẩm	PAKN	0
  3	Số PAKN đã giải quyết xong	PAKN	0
  STT	Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 thán	Kết quả thống kê	
  		Đơn vị tính	Số liệu
  1.	Sắp xếp, kiện toàn tổ chức bộ máy		
  1.1.	Sở, ngành đã hoàn thành việc sắp xếp các phòng chuyên môn đá		
  	Đã hoàn thành	Hoàn thành = 1	
  	Chưa hoàn thành	Chưa hoàn thành = 2	
  1.2.	UBND cấp huyện đã hoàn thành việc sắp xếp các phòng chuyên m	%	
  	Đã hoàn thành	Hoàn thành = 1	1
  	Chưa hoàn thành	Chưa hoàn thành = 2	
  1.3.	Số lượng các ban quản lý trực thuộc UBND cấp tỉnh	Ban	
  1.4.	Số tổ chức liên ngành do cấp tỉnh thành lập	Tổ chức	
  1.5.	Tổng số đơn vị sự nghiệp công lập (ĐVSNCL) tại địa phương	Cơ quan, đơn vị	33
  1.5.1.	Số ĐVSNCL thuộc UBND tỉnh	Cơ quan, đơn vị	
  1.5.2.	Số ĐVSNCL thuộc sở, ngành và tương đương	Cơ quan, đơn vị	
  1.5.3.	Số ĐVSNCL thuộc UBND cấp huyện	Cơ quan, đơn vị	33
  1.5.4.	Tỷ lệ ĐVSNCL đã cắt giảm so với năm 2015	%	19.5
  2.	Số liệu về biên chế công chức		
  2.1.	Tổng số biên chế được giao trong năm	Người	77
  2.2.	Tổng số biên chế có mặt tại thời điểm báo cáo	Người	74
  2.3.	Số hợp đồng lao động làm việc tại các cơ quan, tổ chức hành 	Người	4
  2.4.	Số biên chế đã tinh giản trong kỳ báo cáo	Người	0
  2.5.	Tỷ lệ phần trăm biên chế đã tinh giản so với năm 2015	%	100
  STT	Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 thán	Kết quả thống kê	
  		Đơn vị tính	Số liệu
  3.	Số người làm việc hưởng lương từ NSNN tại các đơn vị sự nghi		
  3.1.	Tổng số người làm việc được giao	Người	832
  3.2.	Tổng số người làm việc có mặt tại thời điểm báo cáo	Người	738
  3.3.	Số người đã tinh giản trong kỳ báo cáo	Người	0
  3.4.	Tỷ lệ % đã tinh giản so với năm 2015	%	100
  STT	Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 thán	Kết quả thống kê	
  		Đơn vị tính	Số liệu
  1.	Vị trí việc làm của công chức, viên chức		
  1.1.	Số cơ quan, tổ chức hành chính đã được phê duyệt vị trí việc	Cơ quan, đơn vị	12
  	Tổng số cơ quan, tổ chức hành chính	Cơ quan, đơn vị	12
  1.2.	Số đơn vị sự nghiệp đã được phê duyệt vị trí việc làm theo q	Cơ quan, đơn vị	33
  	Tổng số đơn vị sự nghiệp	Cơ quan, đơn vị	33
  1.3.	Số cơ quan, tổ chức có vi phạm trong thực hiện vị trí việc l	Cơ quan, đơn vị	0
  2.	Tuyển dụng công chức, viên chức		
  2.1.	Số công chức được tuyển dụng (thi tuyển, xét tuyển)	Người	0
  2.2.	Số công chức được tuyển dụng theo trường hợp đặc biệt.	Người	0
  2.3.	Số cán bộ, công chức cấp xã được xét chuyển thành công chức 	Người	0
  2.4.	Số viên chức được tuyển dụng (thi tuyển, xét tuyển).	Người	0
  2.5.	Số viên chức được tuyển dụng theo trường hợp đặc biệt.	Người	0
  3.	Số lượng lãnh đạo quản lý được tuyển chọn, bổ nhiệm thông qu	Người	0
  4.	Số lượng cán bộ, công chức, viên chức bị kỷ luật (Đảng, chín		0
  4.1.	Số lãnh đạo cấp tỉnh bị kỷ luật.	Người	
  4.2.	Số lãnh đạo cấp sở, ngành và UBND cấp huyện bị kỷ luật.	Người	0
  4.3.	Số lãnh đạo cấp phòng thuộc sở, ngành và UBND cấp huyện bị k	Người	0
  4.4.	Số người làm việc hưởng lương từ NSNN tại các đơn vị SNCL bị	Người	0
  STT	Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 thán	Kết quả thống kê	
  		Đơn vị tính	Số liệu
  1.	Tỷ lệ thực hiện Kế hoạch giải ngân vốn đầu tư công	%	44
  1.1.	Kế hoạch được giao	Triệu đồng	32.780
  1.2.	Đã thực hiện	Triệu đồng	14.436
  2.	Thực hiện tự chủ tài chính của đơn vị sự nghiệp (ĐVSN) (lũy 		
  2.1.	Tổng số ĐVSN công lập	Đơn vị	38
  2.2.	Số ĐVSN tự bảo đảm chi thường xuyên và chi đầu tư	Đơn vị	0
  2.3.	Số ĐVSN tự bảo đảm chi thường xuyên	Đơn vị	3
  2.4.	Số ĐVSN tự bảo đảm một phần chi thường xuyên	Đơn vị	0
  2.4.1.	Số ĐVSN tự bảo đảm từ 70% - dưới 100% chi thường xuyên	Đơn vị	0
  2.4.2.	Số ĐVSN tự bảo đảm từ 30% - dưới 70% chi thường xuyên	Đơn vị	0
  2.4.3.	Số ĐVSN tự bảo đảm từ 10% - dưới 30% chi thường xuyên	Đơn vị	0
  2.5.	Số ĐVSN do Nhà nước bảo đảm chi thường xuyên	Đơn vị	35
  2.6.	Số lượng ĐVSN đã chuyển đổi thành công ty cổ phần (lũy kế đế	Đơn vị	0
  STT	Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 thán	Kết quả thống kê	
  		Đơn vị tính	Số liệu
  1.	Cập nhật Kiến trúc chính quyền điện tử phiên bản mới nhất	Chưa = 0 Hoàn thành = 1	
  2.	Xây dựng và vận hành Hệ thống họp trực tuyến		
  	Tổng số UBND cấp xã	Đơn vị	14
  	Số xã đã liên thông	Đơn vị	14
  3.	Tỷ lệ báo cáo định kỳ được gửi, nhận qua Hệ thống thông tin 	%	
  4.	Triển khai xây dựng nền tảng chia sẻ, tích hợp dùng chung (L	Chưa = 0 Đang làm = 1 Hoàn thành = 2	
  5.	Số liệu về trao đổi văn bản điện tử		
  5.1.	Thực hiện kết nối, liên thông các Hệ thống quản lý văn bản đ		
  5.1.1.	Sở, ngành đã kết nối, liên thông với UBND tỉnh	Đã kết nối = 1 Chưa kết nối = 2	
  5.1.2.	UBND cấp huyện đã kết nối, liên thông với UBND tỉnh	Đã kết nối = 1 Chưa kết nối = 2	1
  5.1.3.	UBND cấp xã đã kết nối, liên thông với UBND huyện		
  	Tổng số UBND cấp xã	Đơn vị	14
  	Số xã đã kết nối	Đơn vị	14
  STT	Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 thán	Kết quả thống kê	
  		Đơn vị tính	Số liệu
  5.2.	Tỷ lệ sử dụng văn bản điện tử (Chi thông kê tỷ lệ văn bản đư	%	
  5.2.1.	Tỷ lệ sử dụng văn bản điện tử của các sở, ban, ngành cấp tỉn	%	
  5.2.2.	Tỷ lệ sử dụng văn bản điện tử của UBND cấp huyện	%	100
  5.2.3.	Tỷ lệ sử dụng văn bản điện tử của UBND cấp xã	%	100
  5.3.	Xây dựng, vận hành Hệ thống thông tin một cửa điện tử tập tr		
  5.3.1.	Sở, ngành đã kết nối liên thông với Hệ thống	Đã kết nối = 1 Chưa kết nối = 2	
  5.3.2.	UBND cấp huyện đã kết nối liên thông với Hệ thống	Đã kết nối = 1 Chưa kết nối = 2	1
  5.3.3.	UBND cấp xã đã kết nối liên thông với Hệ thống		
  	Tổng số UBND cấp xã	Đơn vị	14
  	Số xã đã kết nối	Đơn vị	14
  6.	Cung cấp dịch vụ công trực tuyến ở cấp sở		
  6.1	Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến mức độ 3	%	
  6.1.1	Tổng số TTHC đủ điều kiện cung cấp trực tuyến mức độ 3	Thủ tục	
  6.1.2	Số TTHC đang cung cấp trực tuyến mức độ 3	Thủ tục	
  6.1.3	Số TTHC đang cung cấp trực tuyến mức độ 3 có phát sinh hồ sơ	Thủ tục	
  6.2	Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến mức độ 4	%	
  STT	Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 thán	Kết quả thống kê	
  		Đơn vị tính	Số liệu
  6.2.1	Tổng số TTHC đủ điều kiện cung cấp trực tuyến mức độ 4	Thủ tục	
  6.2.2	Số TTHC đang cung cấp trực tuyến mức độ 4	Thủ tục	
  6.2.3	Số TTHC đang cung cấp trực tuyến mức độ 4 có phát sinh hồ sơ	Thủ tục	
  6.3	Tỷ lệ TTHC cung cấp trực tuyến mức độ 3 và 4 đã tích hợp, cô	%	
  6.3.1	Tổng số TTHC đang cung cấp trực tuyến mức độ 3 và 4	Thủ tục	
  6.3.2	Số TTHC cung cấp trực tuyến mức độ 3 và 4 đã tích hợp, công 	Thủ tục	
  6.4	Tỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến mức độ 3 và 4 (Ch	%	
  6.4.1	Tổng số hồ sơ TTHC đã tiếp nhận (cả trực tiếp và trực tuyến)	Hồ sơ	
  6.4.2	Số hồ sơ TTHC đã tiếp nhận trực tuyến	Hồ sơ	
  6.5	Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến	%	
  6.5.1	Tổng số TTHC có yêu cầu nghĩa vụ tài chính (tất cả các TTHC 	Thủ tục	
  6.5.2	Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến t	Thủ tục	
  7	Cung cấp dịch vụ công trực tuyến ở cấp huyện		
  7.1	Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến mức độ 3	%	100
  7.1.1	Tổng số TTHC đủ điều kiện cung cấp trực tuyến mức độ 3	Thủ tục	7
  7.1.2	Số TTHC đang cung cấp trực tuyến mức độ 3	Thủ tục	7
  7.1.3	Số TTHC đang cung cấp trực tuyến mức độ 3 có phát sinh hồ sơ	Thủ tục	0
  STT	Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 thán	Kết quả thống kê	
  		Đơn vị tính	Số liệu
  7.2	Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến mức độ 4	%	100
  7.2.1	Tổng số TTHC đủ điều kiện cung cấp trực tuyến mức độ 4	Thủ tục	206
  7.2.2	Số TTHC đang cung cấp trực tuyến mức độ 4	Thủ tục	206
  7.2.3	Số TTHC đang cung cấp trực tuyến mức độ 4 có phát sinh hồ sơ	Thủ tục	6
  7.3	Tỷ lệ TTHC cung cấp trực tuyến mức độ 3 và 4 đã tích hợp, cô	%	100
  7.3.1	Tổng số TTHC đang cung cấp trực tuyến mức độ 3 và 4	Thủ tục	213
  7.3.2	Số TTHC cung cấp trực tuyến mức độ 3 và 4 đã tích hợp, công 	Thủ tục	213
  7.4	Tỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến mức độ 3 và 4 (Ch	%	69.2
  7.4.1	Tổng số hồ sơ TTHC đã tiếp nhận (cả trực tiếp và trực tuyến)	Hồ sơ	2.934
  7.4.2	Số hồ sơ TTHC đã tiếp nhận trực tuyến	Hồ sơ	72
  7.5	Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến	%	100
  7.5.1	Tổng số TTHC có yêu cầu nghĩa vụ tài chính (tất cả các TTHC 	Thủ tục	81
  7.5.2	Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến t	Thủ tục	56
  8	Cung cấp dịch vụ công trực tuyến ở cấp xã		
  8.1	Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến mức độ 3	%	100
  8.1.1	Tổng số TTHC đủ điều kiện cung cấp trực tuyến mức độ 3	Thủ tục	2
  8.1.2	Số TTHC đang cung cấp trực tuyến mức độ 3	Thủ tục	2
  STT	Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 thán	Kết quả thống kê	
  		Đơn vị tính	Số liệu
  8.1.3	Số TTHC đang cung cấp trực tuyến mức độ 3 có phát sinh hồ sơ	Thủ tục	0
  8.2	Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến mức độ 4	%	100
  8.2.1	Tổng số TTHC đủ điều kiện cung cấp trực tuyến mức độ 4	Thủ tục	73
  8.2.2	Số TTHC đang cung cấp trực tuyến mức độ 4	Thủ tục	73
  8.2.3	Số TTHC đang cung cấp trực tuyến mức độ 4 có phát sinh hồ sơ	Thủ tục	0
  8.3	Tỷ lệ TTHC cung cấp trực tuyến mức độ 3 và 4 đã tích hợp, cô	%	100
  8.3.1	Tổng số TTHC đang cung cấp trực tuyến mức độ 3 và 4	Thủ tục	75
  8.3.2	Số TTHC cung cấp trực tuyến mức độ 3 và 4 đã tích hợp, công 	Thủ tục	75
  8.4	Tỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến mức độ 3 và 4 (Ch	%	0
  8.4.1	Tổng số hồ sơ TTHC đã tiếp nhận (cả trực tiếp và trực tuyến)	Hồ sơ	5.102
  8.4.2	Số hồ sơ TTHC đã tiếp nhận trực tuyến	Hồ sơ	0
  8.5	Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến	%	100
  8.5.1	Tổng số TTHC có yêu cầu nghĩa vụ tài chính (tất cả các TTHC 	Thủ tục	38
  8.5.2	Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến t	Thủ tục	13
  """
