"""What a block of plain text carries by itself: its words and its form, as named signs.

English news wording, as in `furniture` and `credits`. No sign decides anything alone.
"""

from __future__ import annotations

import re

from sayso.article import credits, furniture
from sayso.article.kinds import Kind
from sayso.article.lines import Chunk

_LONGEST_SEEN = 600  # characters of a block that are looked at
_LENGTHS = (1, 2, 3, 4, 6, 8, 11, 15, 20, 30, 45)  # words
_LONGEST_NAME = 6  # words; a headline in capitals looks like a name too
_FEW, _SOME = 0.25, 0.4  # shares of small words
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

_PREDICATES = {
    "header of a mail": furniture.is_header,
    "byline": credits.is_byline,
    "date": credits.is_date,
    "dateline": credits.is_dateline,
    "date in it": credits.has_date,
    "clock": credits.is_clock,
    "caption": credits.is_caption,
    "label": furniture.is_furniture,
    "count": furniture.is_count,
    "feed's label": furniture.introduces,
    "leads on": furniture.closes,
    "gathers": furniture.gathers,
    "hides a caption": furniture.hides_caption,
    "about an author": credits.is_about_author,
    "name": lambda words: len(words.split()) <= _LONGEST_NAME and credits.is_name(words),
    "bullet": credits.is_bullet,
}
"""What is told of a whole block."""
_WHOLE = {
    "quoted": re.compile(r"[\"“‘«„'].*[\"”’»'][.!?,]?"),
    "bracketed": re.compile(r"[(\[].*[)\]]\.?"),
}
"""Patterns for a whole block."""
_BEGINNINGS = {
    "opens quotation": re.compile(r"[\"“‘«„'>]"),
    "numbered": re.compile(r"\(?(?:no\. ?)?\d{1,3}[.):]? ", re.IGNORECASE),
    "begins with a figure": re.compile(r"\W*\d"),
    "begins small": re.compile(r"[^\W\d_A-ZÀ-Þ]"),
    "name and colon": re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: [\w.’'-]+){0,3}: ?"),
    "by": re.compile(
        r"(?:(?:an? |an exclusive )?(?:words|texts?|photo\w*|pictures?|interview\w*|written|posted"
        r"|report(?:ed|ing)?|story|compiled|edited|illustrat\w*|additional reporting|analysis"
        r"|review) )?by\b:?",
        re.IGNORECASE,
    ),
    "quoted as mails do": re.compile(r"> ?\S"),
    "dash first": re.compile(r"\s*[-–—]"),
    "sign first": re.compile(r"[^\w\s\"“‘«„'(\[>–—$£€#@-]"),
    "speaks to the reader": re.compile(
        r"(?:add|browse|check|choose|click|discover|do|don['’]t|download|enjoy|enter|explore|find"
        r"|follow|get|give|go|have|hear|help|join|keep|learn|listen|load|log|make|manage|open|play"
        r"|post|print|read|receive|register|report|save|search|see|send|share|show|sign|skip|start"
        r"|stay|subscribe|support|swipe|take|tap|tell|try|turn|unlock|view|visit|vote|want|watch"
        r"|write)\b",
        re.IGNORECASE,
    ),
}
"""Patterns for the beginning of a block."""
_INSIDE = {
    "ends like a sentence": re.compile(r"[.!?…]['\"”’»)\]]*$"),
    "ends with a question": re.compile(r"\?['\"”’»)\]]*$"),
    "ends with a colon": re.compile(r":$"),
    "ends with a comma": re.compile(r",$"),
    "ends with dots": re.compile(r"(?:…|\.\.\.)$"),
    "ends with a sign": re.compile(r"[^\w.,:;!?'\"”’»)\]…%–—-]$"),
    "two sentences": re.compile(r"\w[.!?]['\"”’»)]* +['\"“‘«(]?[A-ZÀ-Þ]"),
    "quotation inside": re.compile(r"[\"“”«»]|(?<!\w)[‘'](?=\w)"),
    "you": re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE),
    "we": re.compile(r"\b(?:we|us|our|ours)\b", re.IGNORECASE),
    "I": re.compile(r"\b(?:I|my|me)\b"),
    "told": re.compile(
        r"\b(?:said|says?|told|was|were|had|has|have|is|are|did|will|would|could|asked|added"
        r"|according)\b"
    ),
    "he or she": re.compile(r"\b(?:he|she|they|his|her|their|it|its)\b", re.IGNORECASE),
    "address": re.compile(r"://|\bwww\.|\w@\w|\b\w+\.(?:com|org|net|example|co)\b"),
    "handle": re.compile(r"(?<!\w)@\w"),
    "telephone": re.compile(r"\+?\d[\d ()-]{7,}\d"),
    "rights": re.compile(r"©|\bcopyright\b|\brights reserved\b|\bLtd\b|\bInc\b", re.IGNORECASE),
    "bar or dot": re.compile(r"\s[|•·/›»>→]\s|\t| {2,}"),
    "slash of names": re.compile(r"\w/[A-Z]"),
    "money": re.compile(r"[$£€₡]\s?\d|\d ?%|\bper cent\b"),
    "figures": re.compile(r"\d"),
    "year": re.compile(r"\b(?:19|20)\d\d\b"),
    "ago": re.compile(
        r"\b(?:\d+|an?|one|two) ?(?:[smhdw]|mins?|minutes?|hrs?|hours?|days?|weeks?|months?) ago\b"
        r"|\bjust now\b",
        re.IGNORECASE,
    ),
    "month": re.compile(
        r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
        r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?(?= ?\d)"
        r"|\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)",
        re.IGNORECASE,
    ),
    "month named": re.compile(
        r"\b(?:January|February|March|April|June|July|August|September|October|November|December)\b"
    ),
    "day of the week": re.compile(
        r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b"
    ),
    "published": re.compile(
        r"\b(?:published|updated|posted|last modified|first published)\b", re.IGNORECASE
    ),
    "several bars": re.compile(r"\s[|•·/›»>→∙]\s.*\s[|•·/›»>→∙]\s"),
    "clock inside": re.compile(r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]\.?m\b", re.IGNORECASE),
    "score": re.compile(r"\b\d+ ?[-–:] ?\d+\b"),
    "picture words": re.compile(
        r"\b(?:photo(?:graph)?|picture|image|credit|illustration|pictured|file|courtesy|left|right"
        r"|getty|archive|handout|graphic|video)s?\b",
        re.IGNORECASE,
    ),
    "editor's words": re.compile(
        r"\b(?:editor|editing|reporting|reporter|correspondent|writer|columnist|staff|desk|words"
        r"|additional|contributed|compiled|translated|edited|freelance|critic|author)s?\b",
        re.IGNORECASE,
    ),
    "page's words": re.compile(
        r"\b(?:newsletter|subscri\w+|cookies?|advert\w*|sponsor\w*|comments?|e-?mail|app|privacy"
        r"|terms|account|inbox|sign(?:ed)? (?:up|in)|log ?in|password|share|edition|download"
        r"|unsubscribe|archive|website|browser|update[sd]?|offer|free|articles?|stor(?:y|ies)"
        r"|page|published|corrected|amended|version|readers?|members?|more|topics?|tags?"
        r"|related|popular|trending|newsroom|complaints?)\b",
        re.IGNORECASE,
    ),
    "section's words": re.compile(
        r"\b(?:home|news|sports?|business|opinion|culture|politics|world|local|weather|jobs"
        r"|markets|lifestyle|tech(?:nology)?|science|health|travel|arts|money|education|video)\b",
        re.IGNORECASE,
    ),
}
"""Patterns anywhere in a block."""
_SHOWN = {
    "wide space": furniture.has_wide_space,
    "menu": furniture.is_menu,
    "frame": furniture.is_frame,
    "drawn line": furniture.parts,
}
"""What is told of a block with its spaces as they stand."""
_ALL_WORDS, _FIRST_WORDS, _LAST_WORDS = 25, 4, 3
"""Words of a block that are looked at all, and at the ends of a longer one."""
_SMALL_WORDS = """
    a about after against all an and are as at be been before but by can could did do does for
    from had has have he her him his how if in into is it its may more no not of off on or our out
    over she should so some than that the their them then there they this to under until up was we
    were what when where which while who why will with would you your
"""
SMALL = frozenset(_SMALL_WORDS.split())
"""Words that tell nothing by themselves."""


def signs_of(text: str, chunk: Chunk, kind: Kind) -> list[str]:
    """The signs of a block to be of `text`, always in the same order."""
    words, shown = chunk.words[:_LONGEST_SEEN], chunk.span.of(text)[:_LONGEST_SEEN]
    found = ["any", f"kind {kind}", f"words {_length(words)}"]
    found += [name for name, holds in _PREDICATES.items() if holds(words)]
    found += [name for name, sign in _WHOLE.items() if sign.fullmatch(words)]
    found += [name for name, sign in _BEGINNINGS.items() if sign.match(words)]
    found += [name for name, sign in _INSIDE.items() if sign.search(words)]
    found += [name for name, holds in _SHOWN.items() if holds(shown)]
    found += [f"case {_case(words)}", f"small words {_share_of_small(words)}"]
    about = len(_INSIDE["page's words"].findall(words))
    if about > 1:
        found.append("several of the page's words")
    if about and _INSIDE["you"].search(words):
        found.append("page's words and you")
    if about and not _INSIDE["told"].search(words):
        found.append("page's words, nothing told")
    return found


def words_of(chunk: Chunk) -> list[str]:
    """The words of a block as signs, those of a longer one at its ends; the first and the last."""
    words = [word.casefold() for word in WORD.findall(chunk.words[:_LONGEST_SEEN])]
    if not words:
        return []
    first, last = words[0], words[-1]
    if len(words) > _ALL_WORDS:
        words = words[:_FIRST_WORDS] + words[-_LAST_WORDS:]
    return [*(f"word {word}" for word in words), f"first {first}", f"last {last}"]


def _length(words: str) -> str:
    count = len(words.split())
    return next((str(bound) for bound in _LENGTHS if count <= bound), "many")


def _case(words: str) -> str:
    """How capitals stand: none, all, in most words or at the beginning."""
    if not any(map(str.isalpha, words)):
        return "no letters"
    if words.upper() == words:
        return "capitals"
    longer = [word for word in WORD.findall(words) if len(word) > 3 or word[0].isupper()]
    high = sum(word[0].isupper() for word in longer)
    if not high:
        return "small"
    if len(longer) > 1 and high == len(longer):
        return "names"
    return "many names" if 2 * high > len(longer) else "sentence"


def _share_of_small(words: str) -> str:
    found = [word.casefold() for word in WORD.findall(words)]
    share = sum(word in SMALL for word in found) / max(1, len(found))
    return "none" if not share else "few" if share < _FEW else "some" if share < _SOME else "many"
