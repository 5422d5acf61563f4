#!/usr/bin/env python3
"""Write the CSV files under `samples/`.

    python3 Scripts/make_samples.py

Every file is simulated, but its totals are not left to chance: what a sample promises in its
README (published indices, counts, an import balance) comes out exactly. The output depends on
nothing but this file, so that a second run writes the same bytes.

How answers arise. Each respondent has a general contentment, a mood for each dimension and a bit
of luck for each item; their sum says how content the answer is. Marks that are no answer (blank,
N/A, two crosses) are drawn first. Of the answers that remain in a dimension, exactly the S most
content ones become level 4 or 5, where S of K is the share the sample asks for. So the share is
exact, while the answers of one person hang together as they do in a real survey.

Needs Python 3.9 or later and its standard library. The READMEs, unit catalogues and `sipas.yaml`
files beside the CSV files are written by hand.
"""

from __future__ import annotations

import csv
import datetime
import io
import random
import unicodedata
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Callable, Iterable, Sequence

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"

# The form mau-so-1: items in each dimension.
DIMENSIONS = (4, 5, 6, 3, 4)
ITEMS = sum(DIMENSIONS)
FEE_ITEM = 7  # the eighth item asks about fees, and many procedures have none
LABELS = {
    "1": "Rất không hài lòng",
    "2": "Không hài lòng",
    "3": "Bình thường",
    "4": "Hài lòng",
    "5": "Rất hài lòng",
}

FIELDS = ("Đất đai", "Hộ tịch", "Chứng thực", "Bảo trợ xã hội", "Đăng ký kinh doanh", "Xây dựng")
AGES = ("18-24", "25-34", "35-49", "50-60", "Trên 60")
COMMENTS = (
    "Hài lòng",
    "Cán bộ hướng dẫn nhiệt tình.",
    "Chờ lâu, thiếu ghế ngồi.",
    "Đề nghị niêm yết biểu phí, lệ phí ở chỗ dễ thấy",
    "Phải đi lại 2 lần; lần sau nên báo trước",
    'Bảng "Quy trình" treo cao, khó đọc',
    'Công chức nói "cứ chờ", không hẹn ngày cụ thể',
    "=> Đề nghị trả kết quả qua bưu điện",
    "Đề nghị:\n- thêm ghế ngồi chờ\n- thêm quạt",
    "Phòng chật, nóng.\nMong được cải thiện.",
)


# Chance


class Chance:
    """Draws that rest on `random.Random.random` alone, the one method Python promises to keep."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def share(self) -> float:
        """A number from 0 up to 1."""
        return self._random.random()

    def below(self, count: int) -> int:
        """A whole number from 0 up to `count`."""
        return int(self.share() * count)

    def pick(self, items: Sequence):
        """One of the items."""
        return items[self.below(len(items))]

    def some(self, items: Iterable, count: int) -> list:
        """`count` of the items, each at most once."""
        rest = list(items)
        return [rest.pop(self.below(len(rest))) for _ in range(count)]

    def normal(self) -> float:
        """A nearly normal number: sums of twelve shares are the same on every machine."""
        return sum(self.share() for _ in range(12)) - 6


# Answers


@dataclass(frozen=True)
class Gaps:
    """How often an item carries no answer."""

    marks: tuple[tuple[str, float], ...]  # what is written, and how often for any item
    no_fee: float  # N/A at the item about fees
    skip_last: float  # nobody answered any item of the last dimension


@dataclass(frozen=True)
class Wish:
    """The share of satisfied answers that a dimension has to show."""

    percent: Fraction
    tolerance: Fraction  # percentage points

    def counts(self, answers: int) -> tuple[int, int]:
        """Satisfied answers and answers that meet the wish, with as little change of `answers` as can be."""
        for step in range(answers):
            for total in (answers - step, answers + step):
                satisfied = int(self.percent * total / 100 + Fraction(1, 2))
                if abs(Fraction(100 * satisfied, total) - self.percent) <= self.tolerance:
                    return satisfied, total
        raise ValueError(f"no count near {answers} gives {self.percent} percent")


def wishes(percents: str, tolerance: str) -> list[Wish]:
    """Wishes from text such as `75.16 68.16`, so that no binary fraction blurs them."""
    return [Wish(Fraction(percent), Fraction(tolerance)) for percent in percents.split()]


def draw_gap(chance: Chance, item: int, gaps: Gaps) -> str | None:
    """What stands at an item instead of an answer; None where there is an answer."""
    if item == FEE_ITEM and chance.share() < gaps.no_fee:
        return "N/A"
    luck = chance.share()
    for mark, rate in gaps.marks:
        if luck < rate:
            return mark
        luck -= rate
    return None


def draw_form(chance: Chance, gaps: Gaps, lean: float) -> tuple[list[float], list[str | None]]:
    """One respondent: how content at each item, and which items carry a mark that is no answer."""
    contentment = chance.normal()
    content: list[float] = []
    marks: list[str | None] = []
    for size in DIMENSIONS:
        mood = chance.normal()
        for _ in range(size):
            content.append(lean + 0.6 * contentment + 0.4 * mood + 0.69 * chance.normal())
            marks.append(draw_gap(chance, len(marks), gaps))
    if chance.share() < gaps.skip_last:
        marks[-DIMENSIONS[-1]:] = [""] * DIMENSIONS[-1]
    return content, marks


def level(distance: float) -> str:
    """The level for a contentment above (from 0) or below the line of being satisfied."""
    if distance >= 0:
        return "5" if distance > 0.85 else "4"
    return "3" if distance > -0.8 else "2" if distance > -1.6 else "1"


def simulate(
    chance: Chance, leans: Sequence[float], wanted: Sequence[Wish], gaps: Gaps
) -> list[list[str]]:
    """Answers of one unit's respondents, `ITEMS` texts each, that meet the wishes exactly.

    `leans` has one number for each respondent: how much more content than average they are.
    """
    drawn = [draw_form(chance, gaps, lean) for lean in leans]
    content = [form[0] for form in drawn]
    answers = [list(form[1]) for form in drawn]
    first = 0
    for size, wish in zip(DIMENSIONS, wanted):
        cells = [(row, item) for row in range(len(leans)) for item in range(first, first + size)]
        first += size
        answered = [(row, item) for row, item in cells if answers[row][item] is None]
        satisfied, total = wish.counts(len(answered))
        for row, item in chance.some(answered, max(0, len(answered) - total)):
            answers[row][item] = ""
        gapped = [(row, item) for row, item in cells if answers[row][item] is not None]
        for row, item in chance.some(gapped, max(0, total - len(answered))):
            answers[row][item] = None
        open_cells = [(row, item) for row, item in cells if answers[row][item] is None]
        open_cells.sort(key=lambda cell: -content[cell[0]][cell[1]])
        row, item = open_cells[satisfied - 1]
        line = content[row][item]
        for row, item in open_cells:
            answers[row][item] = level(content[row][item] - line)
    for form in answers:
        assert count_answers(form) * 2 >= ITEMS, "a simulated form has too few answers"
    return answers


def count_answers(form: Sequence[str]) -> int:
    """Items of a form that carry a level."""
    return sum(1 for answer in form if answer in LABELS)


# Rows and files


@dataclass
class Form:
    """One filled-in form, before it is written the way an office writes it."""

    unit: str
    day: datetime.date
    answers: list[str]
    online: bool
    field: str
    respondent: str
    gender: str
    age: str
    comment: str
    serial: str = ""


def fill_in(chance: Chance, unit: str, day: datetime.date, answers: list[str], online: float) -> Form:
    """A form with everything besides its answers; `online` is the share of online forms."""
    return Form(
        unit=unit,
        day=day,
        answers=answers,
        online=chance.share() < online,
        field=chance.pick(FIELDS),
        respondent="Tổ chức" if chance.share() < 0.12 else "Cá nhân",
        gender=chance.pick(("Nam", "Nữ")),
        age=chance.pick(AGES),
        comment=chance.pick(COMMENTS) if chance.share() < 0.07 else "",
    )


def workdays(first: datetime.date, last: datetime.date) -> list[datetime.date]:
    """Monday to Friday from `first` to `last`, both included."""
    days = (first + datetime.timedelta(n) for n in range((last - first).days + 1))
    return [day for day in days if day.weekday() < 5]


def draw_days(
    chance: Chance, count: int, first: datetime.date, last: datetime.date
) -> list[datetime.date]:
    """`count` days in order: one form on the first day, one on the last, the others between."""
    between = workdays(first + datetime.timedelta(1), last - datetime.timedelta(1))
    return [first] + sorted(chance.pick(between) for _ in range(count - 2)) + [last]


def slashes(day: datetime.date) -> str:
    """A date as Vietnamese offices write it."""
    return day.strftime("%d/%m/%Y")


def decomposed(text: str) -> str:
    """The text with its diacritics as separate characters, as some systems export it."""
    return unicodedata.normalize("NFD", text)


def to_csv(rows: Iterable[Sequence[str]], delimiter: str = ",", end: str = "\n") -> str:
    """CSV text; fields are quoted where they must be."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(rows)
    return text.getvalue()


def save(path: str, text: str, mark: bool = False) -> None:
    """Writes a file under `samples/` as UTF-8, with a byte order mark if asked."""
    target = SAMPLES / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text.encode("utf-8-sig" if mark else "utf-8"))


def item_headings(prefix: str) -> list[str]:
    """`q1` … `q22`, with another prefix if wished."""
    return [f"{prefix}{number}" for number in range(1, ITEMS + 1)]


def item_wordings() -> list[str]:
    """`Câu 1. Nơi ngồi chờ …`: number and wording, read from the form file."""
    lines = (ROOT / "forms" / "mau-so-1.yaml").read_text(encoding="utf-8").splitlines()
    texts = [line.split("text:", 1)[1].strip() for line in lines if line.startswith("        text:")]
    assert len(texts) == ITEMS, "mau-so-1.yaml has another number of items"
    return [f"Câu {number}. {text}" for number, text in enumerate(texts, 1)]


# Bình Định 2021


@dataclass(frozen=True)
class District:
    """A district's simulated survey. `mark` begins its serials."""

    code: str
    mark: str
    forms: int
    wanted: list[Wish]
    spellings: tuple[str, ...]


NEAR = "0.1"  # a district whose figures nobody published may be a tenth of a point off
PUBLISHED = "0.0025"  # close enough for two decimals, and for the mean of the five

DISTRICTS = (
    District("540", "QN", 420, wishes("88.4 84.1 83.2 90.3 91.2", NEAR),
             ("Thành phố Quy Nhơn", "TP. Quy Nhơn", "Quy Nhơn")),
    District("549", "AN", 336, wishes("82.6 79.8 78.1 87.5 88.9", NEAR),
             ("Thị xã An Nhơn", "TX. An Nhơn", "An Nhơn")),
    District("543", "HN", 352, wishes("84.9 82.3 81.0 89.1 87.4", NEAR),
             ("Thị xã Hoài Nhơn", "TX. Hoài Nhơn", "hoài nhơn")),
    District("542", "AL", 180, wishes("71.3 66.2 67.9 81.2 80.2", NEAR),
             ("Huyện An Lão", "H. An Lão", decomposed("Huyện An Lão"))),
    District("544", "HA", 228, wishes("79.2 76.4 74.3 84.6 87.9", NEAR),
             ("Huyện Hoài Ân", "H. Hoài Ân", decomposed("Hoài Ân"))),
    District("546", "VT", 164, wishes("72.8 69.6 64.1 81.8 82.0", NEAR),
             ("Huyện Vĩnh Thạnh", "H. Vĩnh Thạnh", "VĨNH THẠNH")),
    District("545", "PM", 264, wishes("78.1 74.9 72.6 83.1 84.2", NEAR), ("545",)),
    District("548", "PC", 312, wishes("74.1 71.5 69.2 78.0 86.8", NEAR), ("548",)),
    District("550", "TP", 300, wishes("77.3 75.3 71.4 85.4 81.6", NEAR), ("550",)),
    District("547", "TS", 276, wishes("80.5 78.2 76.8 87.5 89.7", NEAR), ("547",)),
    District("551", "VC", 216, wishes("75.16 68.16 65.96 79.47 85.61", PUBLISHED),
             ("Huyện Vân Canh", "H. Vân Canh", "Vân Canh", "van canh", "VÂN CANH",
              decomposed("Huyện Vân Canh"), "551")),
)
# An Nhơn and Tây Sơn share exactly 87.5 percent in the fourth dimension (7 of 8 answers).
TIED = {"549", "547"}
TIED_DIMENSION = 3

BINH_DINH_GAPS = Gaps(marks=(("", 0.018), ("N/A", 0.004)), no_fee=0.05, skip_last=0.06)
YEAR_2021 = (datetime.date(2020, 12, 15), datetime.date(2021, 12, 14))


def district_forms(chance: Chance, district: District) -> list[Form]:
    """All forms of a district, numbered in the order they came in."""
    wanted = list(district.wanted)
    if district.code in TIED:
        wanted[TIED_DIMENSION] = Wish(wanted[TIED_DIMENSION].percent, Fraction(0))
    answers = simulate(chance, [0.0] * district.forms, wanted, BINH_DINH_GAPS)
    days = draw_days(chance, district.forms, *YEAR_2021)
    forms = [
        fill_in(chance, chance.pick(district.spellings), day, form, online=0.25)
        for day, form in zip(days, answers)
    ]
    for number, form in enumerate(forms, 1):
        form.serial = f"{district.mark}-{number:04}"
    return forms


def office_rows(
    forms: list[Form],
    date: Callable[[datetime.date], str],
    channels: tuple[str, str],
    answer: Callable[[Form, str], str],
) -> list[list[str]]:
    """Rows of one office, by date: serial, date, channel, unit, field, person, answers, comment."""
    return [
        [form.serial, date(form.day), channels[form.online], form.unit, form.field,
         form.respondent, form.gender, form.age]
        + [answer(form, text) for text in form.answers] + [form.comment]
        for form in sorted(forms, key=lambda form: (form.day, form.serial))
    ]


def as_level(_: Form, text: str) -> str:
    """The level as a digit; marks as they are."""
    return text


def as_label(_: Form, text: str) -> str:
    """The level in words."""
    return LABELS.get(text, text)


def as_web_choice(form: Form, text: str) -> str:
    """Web forms export `5 - Rất hài lòng`; typed paper forms hold the digit."""
    return f"{text} - {LABELS[text]}" if form.online and text in LABELS else text


def make_binh_dinh() -> None:
    """Eleven districts in four files, each the way another office would send it."""
    chance = Chance(2021)
    forms = {district.code: district_forms(chance, district) for district in DISTRICTS}

    def of(*codes: str) -> list[Form]:
        return [form for code in codes for form in forms[code]]

    save(
        "binh-dinh-2021/thanh-pho-thi-xa.csv",
        to_csv(
            [["Mã phiếu", "Ngày nhận", "Kênh", "Huyện", "Lĩnh vực", "Đối tượng", "Giới tính",
              "Nhóm tuổi", *item_headings("Câu "), "Ý kiến"]]
            + office_rows(of("540", "549", "543"), slashes, ("Giấy", "Trực tuyến"), as_level),
            delimiter=";", end="\r\n"),
        mark=True)
    save(
        "binh-dinh-2021/mien-nui.csv",
        to_csv(
            [["so_phieu", "ngay_thu", "hinh_thuc", "quan_huyen", "linh_vuc", "nguoi_tra_loi",
              "gioi_tinh", "tuoi", *item_headings("c"), "gop_y"]]
            + office_rows(of("542", "544", "546"), slashes, ("Phát phiếu", "Trực tuyến"), as_label),
            delimiter="\t", end="\r\n"))
    save(
        "binh-dinh-2021/dong-bang.csv",
        to_csv(
            [["form_serial", "received_on", "channel", "district_code", "field",
              "respondent_type", "gender", "age_group", *item_headings("q"), "comment"]]
            + office_rows(of("545", "548", "550", "547"), str, ("paper", "online"), as_level)))
    save(
        "binh-dinh-2021/van-canh.csv",
        to_csv(
            [["Mã số phiếu", "Ngày khảo sát", "Hình thức khảo sát", "Tên huyện",
              "Lĩnh vực giải quyết", "Loại đối tượng", "Giới tính", "Độ tuổi", *item_wordings(),
              "Ý kiến khác"]]
            + office_rows(of("551"), str, ("Phiếu giấy", "Trực tuyến"), as_web_choice)))


# Đà Nẵng


def make_da_nang_2014() -> None:
    """7,725 ratings with the published counts: 7,588 satisfied, 117 acceptable, 20 dissatisfied."""
    chance = Chance(2014)
    ratings = ["Hài lòng"] * 5000 + ["Rất hài lòng"] * 2588
    ratings += ["Chấp nhận được"] * 117 + ["Không hài lòng"] * 20
    mixed = chance.some(ratings, len(ratings))
    days = draw_days(chance, len(mixed), datetime.date(2014, 1, 1), datetime.date(2014, 6, 30))
    rows = [["ma_phieu", "ngay_danh_gia", "kenh", "don_vi", "muc_do_hai_long"]]
    for number, (day, rating) in enumerate(zip(days, mixed), 1):
        rows.append([f"DN14-{number:05}", str(day), "Trực tuyến", "Đà Nẵng", rating])
    save("da-nang-2014/danh-gia.csv", to_csv(rows))


def make_da_nang_2020() -> None:
    """One form, not satisfied, against 8,145 dossiers of which nothing else is known."""
    save("da-nang-2020/danh-gia.csv", to_csv([
        ["ma_phieu", "ngay_danh_gia", "kenh", "don_vi", "muc_do_hai_long"],
        ["DN20-00001", "2020-03-16", "Trực tuyến", "48-SCT", "Không hài lòng"]]))
    save("da-nang-2020/dossiers.csv", to_csv([
        ["don_vi", "linh_vuc", "tu_ngay", "den_ngay", "tiep_nhan", "truoc_han", "dung_han",
         "qua_han", "dang_giai_quyet"],
        ["48-SCT", "", "2020-01-01", "2020-06-30", "8145", "", "", "", ""]]))


# Kông Chro


def make_dossier_list() -> None:
    """A list of 240 dossiers to draw a sample from: land is half of it, building is rare."""
    fields = ("Đất đai", "Hộ tịch", "Đất đai", "Chứng thực", "Đất đai", "Hộ tịch", "Đất đai",
              "Bảo trợ xã hội", "Đất đai", "Xây dựng")
    rows = [["ma_ho_so", "linh_vuc", "xa", "ngay_tiep_nhan", "ngay_tra"]]
    for number in range(240):
        day = datetime.date(2021, 12, 15) + datetime.timedelta(days=number * 166 // 240)
        rows.append([
            f"KC-{number + 1:04}", fields[number % len(fields)],
            COMMUNES[number * 5 % len(COMMUNES)][0], slashes(day),
            slashes(day + datetime.timedelta(days=3 + number % 13))])
    save("dossiers/danh-sach.csv", to_csv(rows))


# Commune, forms within the period, how much more content than average.
COMMUNES = (
    ("Thị trấn Kông Chro", 84, 0.25), ("Xã Chư Krêy", 34, -0.1), ("Xã An Trung", 38, 0.1),
    ("Xã Kông Yang", 33, 0.0), ("Xã Đăk Tơ Pang", 18, -0.3), ("Xã SRó", 36, -0.15),
    ("Xã Đắk Kơ Ning", 24, 0.05), ("Xã Đăk Song", 31, -0.05), ("Xã Đăk Pling", 12, -0.4),
    ("Xã Yang Trung", 37, 0.2), ("Xã Đăk Pơ Pho", 22, 0.0), ("Xã Ya Ma", 26, 0.15),
    ("Xã Chơ Long", 30, -0.2), ("Xã Yang Nam", 25, 0.1),
)
HALF_YEAR_2022 = (datetime.date(2021, 12, 15), datetime.date(2022, 6, 14))
# Two crosses, an unreadable one, and a slip of the typist's finger.
PAPER_GAPS = Gaps(
    marks=(("", 0.022), ("N/A", 0.003), ("4;5", 0.003), ("*", 0.002), ("3;4", 0.001),
           ("?", 0.003), ("6", 0.0008)),
    no_fee=0.04, skip_last=0.05)


def write_commune(chance: Chance, name: str) -> str:
    """A commune as typists spell it."""
    bare = name.replace("Thị trấn ", "").replace("Xã ", "")
    short = name.replace("Thị trấn ", "TT. ")
    return chance.pick((name, name, short, bare, decomposed(name), name.upper()))


def paper_row(form: Form) -> list[str]:
    """A row of the file the district office typed."""
    return [form.serial, slashes(form.day), "Phiếu giấy", "Huyện Kông Chro", form.unit, form.field,
            form.respondent, form.gender, form.age, *form.answers, form.comment]


def with_answers(form: Form, answered: int) -> list[str]:
    """The form's row with levels at its first `answered` items only."""
    kept = [str(4 - (item % 2)) if item < answered else "" for item in range(ITEMS)]
    return paper_row(form)[:-ITEMS - 1] + kept + [form.comment]


def make_kong_chro() -> None:
    """A district's paper forms as typed: 450 good ones, two of other periods, and what goes wrong."""
    chance = Chance(2022)
    places = [(name, lean) for name, count, lean in COMMUNES for _ in range(count)]
    places = chance.some(places, len(places))
    answers = simulate(
        chance, [lean for _, lean in places], wishes("86.2 82.4 80.9 88.3 79.5", NEAR), PAPER_GAPS)
    days = draw_days(chance, len(places), *HALF_YEAR_2022)
    forms = [
        fill_in(chance, write_commune(chance, name), day, form, online=0)
        for (name, _), day, form in zip(places, days, answers)
    ]
    outside = simulate(chance, [0.0] * 20, wishes("80 80 80 80 80", "5"), PAPER_GAPS)
    before = fill_in(chance, "Xã Ya Ma", datetime.date(2021, 12, 14), outside[0], online=0)
    after = fill_in(chance, "Xã SRó", datetime.date(2022, 6, 15), outside[1], online=0)
    forms = [before, *forms, after]
    for number, form in enumerate(forms, 1):
        form.serial = f"KC{number:04}"

    def spare(number: int, unit: str = "Xã An Trung", day: str = "") -> list[str]:
        """A further form that would be good, but for what the caller spoils."""
        form = fill_in(chance, unit, datetime.date(2022, 4, 1), outside[number + 2], online=0)
        form.serial, form.comment = f"KC{900 + number}", ""
        row = paper_row(form)
        row[1] = day or row[1]
        return row

    rows = [paper_row(form) for form in forms]
    # Just enough answers: 11 of 22. Levels alternate, so that no dimension is all of a kind.
    boundary = with_answers(forms[-1], 11)
    assert count_answers(boundary) == 11
    rows[-1] = boundary
    conflict = list(rows[60])
    conflict[-2] = "1" if conflict[-2] != "1" else "2"
    few = spare(4)
    few[9:-1] = with_answers(forms[0], 10)[9:-1]
    no_serial = spare(3)
    no_serial[0] = ""
    unknown_channel = spare(7)
    unknown_channel[2] = "Bưu điện"
    inserts: dict[int, list[list[str]]] = {
        40: [spare(1, unit="Xã Chư Krêi")],
        95: [spare(2, day="31/02/2022")],
        130: [[]],
        150: [no_serial],
        190: [few],
        230: [spare(5) + ["đề nghị thêm ghế"]],
        260: [spare(6)[:-3]],
        300: [list(rows[120])],
        340: [conflict],
        380: [[]],
        410: [unknown_channel],
    }
    table = [["Số phiếu", "Ngày thu phiếu", "Hình thức", "Huyện", "Xã", "Lĩnh vực", "Đối tượng",
              "Giới tính", "Độ tuổi", *item_headings("Câu "), "Ý kiến góp ý"]]
    for number, row in enumerate(rows):
        table.append(row)
        table.extend(inserts.get(number, []))
    save("kong-chro-2022-h1/phieu-giay.csv", to_csv(table))


# Two provinces, 2022


QUARTERS_2022 = (
    (datetime.date(2021, 12, 15), datetime.date(2022, 3, 14)),
    (datetime.date(2022, 3, 15), datetime.date(2022, 6, 14)),
    (datetime.date(2022, 6, 15), datetime.date(2022, 9, 14)),
)
ARRIVALS = ("2022-03-15", "2022-06-15", "2022-09-15")
PROVINCE_GAPS = Gaps(marks=(("", 0.02), ("N/A", 0.004)), no_fee=0.05, skip_last=0.05)
LATE_DISTRICT = "542"  # An Lão's first forms come in three weeks after the window


def province_units() -> list[list[str]]:
    """Both provinces with their districts, from the catalogues of units."""
    rows: list[list[str]] = []
    for name in ("binh-dinh", "gia-lai"):
        text = (SAMPLES / "units" / f"{name}.csv").read_text(encoding="utf-8")
        table = list(csv.reader(io.StringIO(text)))
        rows += [row for row in table if row[2] != "xa" and (not rows or row[2] != "level")]
    return rows


def quarter_forms(chance: Chance, unit: Sequence[str], quarter: int) -> list[Form]:
    """A district's forms of one window: 30 to 38, a little more content from window to window."""
    code, name = unit[0], unit[1]
    count = 30 + chance.below(9)
    base = 68 + chance.below(22) + quarter
    wanted = [Wish(Fraction(base + step), Fraction("0.5")) for step in (3, -2, -1, 5, 1)]
    answers = simulate(chance, [0.0] * count, wanted, PROVINCE_GAPS)
    days = draw_days(chance, count, *QUARTERS_2022[quarter])
    forms = [fill_in(chance, name, day, form, online=0.3) for day, form in zip(days, answers)]
    for number, form in enumerate(forms, 1):
        form.serial = f"{code}-{quarter + 1}-{number:03}"
    return forms


def make_province() -> None:
    """Three windows of two provinces as their files come in: on time, late, mended, broken."""
    chance = Chance(52_64)
    units = province_units()
    save("province/units.csv", to_csv(units))
    districts = [unit for unit in units if unit[2] == "huyen"]
    binh_dinh_heading = ["Mã phiếu", "Ngày nhận", "Kênh", "Huyện", "Lĩnh vực", "Đối tượng",
                         "Giới tính", "Nhóm tuổi", *item_headings("Câu "), "Ý kiến"]
    gia_lai_heading = ["so_phieu", "ngay_thu", "hinh_thuc", "quan_huyen", "linh_vuc",
                       "nguoi_tra_loi", "gioi_tinh", "tuoi", *item_headings("c"), "gop_y"]

    def binh_dinh(forms: list[Form]) -> str:
        return to_csv([binh_dinh_heading]
                      + office_rows(forms, slashes, ("Giấy", "Trực tuyến"), as_level),
                      delimiter=";", end="\r\n")

    def gia_lai(rows: list[list[str]]) -> str:
        return to_csv([gia_lai_heading] + rows)

    for quarter, arrival in enumerate(ARRIVALS):
        forms = {unit[0]: quarter_forms(chance, unit, quarter) for unit in districts}
        late = forms.pop(LATE_DISTRICT) if quarter == 0 else []
        parents = {unit[0]: unit[3] for unit in districts}
        coast = [form for code in forms if parents[code] == "52" for form in forms[code]]
        highland = office_rows(
            [form for code in forms if parents[code] == "64" for form in forms[code]],
            str, ("Phát phiếu", "Trực tuyến"), as_level)
        folder, name = f"province/den/{arrival}", f"quy-{quarter + 1}.csv"
        save(f"{folder}/binh-dinh-{name}", binh_dinh(coast), mark=True)
        if quarter == 0:
            mended = [list(row) for row in highland[100:104]]
            # As they were typed: a district that is none, a day that never was, a channel unknown.
            highland[100][3] = "Huyện Chư Prôngg"
            highland[101][1] = "30/02/2022"
            highland[102][2] = "Bưu điện"
            # The fourth was typed right; in the mended file its first answer is another.
            mended[3][8] = "1" if mended[3][8] != "1" else "2"
            save("province/den/2022-04-05/an-lao-quy-1-muon.csv", binh_dinh(late), mark=True)
            save("province/den/2022-04-05/gia-lai-quy-1-da-sua.csv", gia_lai(mended))
        save(f"{folder}/gia-lai-{name}", gia_lai(highland))
        if quarter == 1:
            # The copying of the next file broke off inside a letter.
            whole = gia_lai(highland).encode("utf-8")
            cut = whole.index("ệ".encode("utf-8"), 9000) + 1
            (SAMPLES / folder / "gia-lai-bo-sung-hong.csv").write_bytes(whole[:cut])


def main() -> None:
    make_binh_dinh()
    make_da_nang_2014()
    make_da_nang_2020()
    make_dossier_list()
    make_kong_chro()
    make_province()


if __name__ == "__main__":
    main()
