#!/usr/bin/env python3
"""Writes the table by which texts are folded: Sources/Values/Text/Folding/FoldingTable+Data.swift.

    python3 Scripts/folding_table.py            writes the file
    python3 Scripts/folding_table.py --check    fails when the file is not what would be written

What a code point folds to is its compatibility decomposition with full case folding, both of the
Unicode version that Python knows, until nothing changes any more; and then the decisions below
about punctuation, white space, what can't be seen, and characters with two shapes.
docs/TEXT.md says all of it in words. Syllables of Hangul are left whole.

The data are numbers in base 64, five bits to a letter, the sixth says that more follow. A number
that may be negative has its sign in the lowest bit. The first part has an entry for each run of
code points: the gap from the end of the last one times four plus how the run goes on (0: one by
one, 1: every second, 2: a single one, 3: a sequence), then the length of a run or sequence, then
the targets, each as the difference from the one before. A sequence of length 0 has behind it how
many code points in a row fold to nothing. The second part has runs of marks with
the same combining class: gap, length, class.
"""

import sys
import unicodedata
from itertools import groupby
from pathlib import Path

TARGET = Path(__file__).parent.parent / "Sources/Values/Text/Folding/FoldingTable+Data.swift"
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

# One character in two shapes; the second is what remains. Only pairs that no name keeps apart:
# shapes of print (啓 啟), of Japan (徳 德), of a keyboard (鳯 鳳). Not here: 杰 傑, 昇 升, 祐 佑.
SHAPES = """
臺台 坮台 峯峰 羣群 裏裡 啓啟 衆眾 爲為 眞真 敎教 晋晉 强強 鷄雞 銹鏽 鳯鳳 豊豐 産產 説說 税稅 戸戶
户戶 録錄 内內 兎兔 凉涼 净淨 册冊 秘祕 牀床 隣鄰 畧略 滙匯 綫線 烟煙 艶豔 黒黑 黄黃 徳德 恒恆 温溫
寳寶 宝寶 号號 楼樓 巻卷 舘館 鉄鐵 塩鹽 関關 栄榮 広廣 沢澤 浜濱 辺邊 当當 県縣 县縣 区區 国國 会會
緑綠 脱脫 鋭銳 悦悅 閲閱 郷鄉 鄕鄉 卽即 旣既 靑青 淸清 曽曾 兑兌 彦彥 呉吳 吴吳 别別 郞郎 査查 乗乘
双雙 尙尚 歩步 毎每 顔顏 絶絕 鎭鎮 愼慎 塡填 増增 横橫 効效 勅敕 勲勳 宫宮 吕呂 侣侶 汚污 粧妝 粮糧
鑒鑑 鍳鑑 巌巖 舖鋪 舗鋪
"""

SINGLE_QUOTES = "‘’‚‛`´′‵ʹʻʼʽ＇"
DOUBLE_QUOTES = "“”„‟″‶〝〞〟「」『』｢｣﹁﹂﹃﹄«»＂"
DASHES = "‐‑‒–—―⁃−﹘﹣－─━╴╶╸╺⸺⸻"
PUNCTUATION = {
    "'": SINGLE_QUOTES, '"': DOUBLE_QUOTES, "-": DASHES,
    "~": "〜～∼˜", ",": "、，﹐﹑､", ".": "。．﹒｡․", ":": "：∶﹕", ";": "；﹔", "/": "／∕⁄",
    "·": "‧・•∙⋅･ᐧ", "(": "（﹙❨", ")": "）﹚❩",
    "[": "【〔［﹝〖〘〚", "]": "】〕］﹞〗〙〛", "<": "〈《＜‹⟨⟪﹤", ">": "〉》＞›⟩⟫﹥",
    "*": "＊﹡∗✱⁎✽", "○": "◯⭕", "?": "？﹖", "!": "！﹗",
}
# Parts of characters that documents of print leave behind in place of the character.
RADICALS = {
    0x2EA0: "民", 0x2EC4: "西", 0x2ED1: "長", 0x2ED8: "青", 0x2EDD: "食", 0x2EE4: "鬼", 0x2EE9: "黃",
}
WHITE = {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0x2028, 0x2029}
VISIBLE_FORMATS = {0x6DD, 0x8E2, 0x110BD, 0x110CD} | set(range(0x600, 0x606))
IGNORED = {0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180F, 0x2065, 0x3164, 0xFFA0, 0x2800} | set(
    range(0x180B, 0x180F)) | set(range(0xFE00, 0xFE10)) | set(range(0xFFF0, 0xFFFC)) | set(
    range(0xE0000, 0xE1000))


def is_hangul(point):
    return 0xAC00 <= point <= 0xD7A3


def decided():
    """Code points whose folding is a decision, not the rule."""
    result = {}
    for pair in SHAPES.split():
        result[ord(pair[0])] = pair[1]
    for target, sources in PUNCTUATION.items():
        result.update({ord(source): target for source in sources if source != target})
    result.update(RADICALS)
    for point in range(0x110000):
        category = unicodedata.category(chr(point))
        if point in WHITE or category == "Zs":
            result[point] = " "
        elif point in IGNORED or category == "Cc":
            result[point] = ""
        elif category == "Cf" and point not in VISIBLE_FORMATS:
            result[point] = ""
    return result


def folded(text, decisions):
    """The text folded again and again until nothing changes."""
    while True:
        parts = []
        for character in text:
            if ord(character) in decisions:
                parts.append(decisions[ord(character)])
            elif is_hangul(ord(character)):
                parts.append(character)
            else:
                plain = unicodedata.normalize("NFKD", character)
                plain = unicodedata.normalize("NFKD", plain.casefold())
                # A mark shown alone stands on a space that nobody wrote.
                parts.append(plain[1:] if len(plain) > 1 and plain[0] == " " else plain)
        changed = "".join(parts)
        if changed == text:
            return text
        text = changed


def table():
    decisions = decided()
    result = []
    for point in range(0x110000):
        if 0xD800 <= point < 0xE000 or is_hangul(point):
            continue
        target = folded(chr(point), decisions)
        if target != chr(point):
            result.append((point, [ord(character) for character in target]))
    return result


class Writer:
    def __init__(self):
        self.text = []

    def number(self, value):
        while value >= 32:
            self.text.append(DIGITS[value & 31 | 32])
            value >>= 5
        self.text.append(DIGITS[value])

    def signed(self, value):
        self.number(value << 1 if value >= 0 else -value << 1 | 1)


def foldings(entries):
    writer, position, last, index = Writer(), 0, 0, 0
    while index < len(entries):
        point, target = entries[index]
        for step in (1, 2):
            end = index
            while (
                end + 1 < len(entries)
                and entries[end + 1][0] == entries[end][0] + step
                and len(entries[end][1]) == 1 == len(entries[end + 1][1])
                and entries[end + 1][1][0] == entries[end][1][0] + step
            ):
                end += 1
            if end - index >= 2:
                break
        length = end - index + 1
        if length >= 3:
            writer.number((point - position) << 2 | step - 1)
            writer.number(length)
            target = target[:1]
        elif len(target) == 1:
            length = 1
            writer.number((point - position) << 2 | 2)
        else:
            length = 1
            writer.number((point - position) << 2 | 3)
            writer.number(len(target))
            if not target:
                while entries[index + length:][:1] == [(point + length, [])]:
                    length += 1
                writer.number(length)
        for value in target:
            writer.signed(value - last)
            last = value
        index += length
        position = entries[index - 1][0] + 1
    return "".join(writer.text)


def marks():
    writer, position = Writer(), 0
    classes = [(point, unicodedata.combining(chr(point))) for point in range(0x110000)]
    for value, run in groupby(classes, key=lambda pair: pair[1]):
        points = [point for point, _ in run]
        if value:
            writer.number(points[0] - position)
            writer.number(len(points))
            writer.number(value)
            position = points[-1] + 1
    return "".join(writer.text)


def literal(name, comment, data):
    lines = [data[start:start + 94] for start in range(0, len(data), 94)]
    body = "\\\n".join("    " + line for line in lines)
    return f'  /// {comment}\n  static let {name} = """\n{body}\n    """\n'


def source():
    return (
        "// Written by Scripts/folding_table.py, which says what the letters mean. Do not edit.\n"
        f"// Unicode {unicodedata.unidata_version}.\n\n"
        "extension FoldingTable {\n"
        + literal("foldings", "What code points fold to.", foldings(table()))
        + "\n"
        + literal("marks", "Combining classes of marks.", marks())
        + "}\n"
    )


if __name__ == "__main__":
    if "--check" in sys.argv:
        if TARGET.read_text(encoding="utf-8") != source():
            sys.exit(f"{TARGET.name} is not what this script writes")
    else:
        TARGET.write_text(source(), encoding="utf-8")
