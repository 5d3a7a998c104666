"""Furniture by its words: lines that speak to the reader, or of the page. English news wording."""

from __future__ import annotations

import re
from collections.abc import Iterable

_FEWEST_PARTS = 2
_LONGEST_PART = 4  # words
_LONGEST_FRAME = 150
_LONGEST_CALL = 250
_DRAWN = 3
_LONGEST_NOTICE = 400  # characters above which a line is prose, whatever it begins with


def any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """One pattern for all of them, whatever the case of letters."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_STORY = r"(?:articles?|stor(?:y|ies)|posts?|pieces?|reports?|news|topics?|coverage)"
_NETWORK = (
    r"(?:twitter|x|facebook|instagram|threads|bluesky|mastodon|linkedin|whatsapp|telegram|youtube"
    r"|tiktok|google news)\b"
)
_MORE = (
    r"(?:related|recommended|popular|trending|top|latest|featured|more"
    r"|most (?:read|popular|viewed|shared|commented|recent))"
)

_LABELS = any_of(
    [
        r"skip to (?:main )?content",
        r"(?:open |close |main )?(?:menu|navigation)",
        r"(?:search|home|log ?in|sign ?(?:in|up)|subscribe|print|e-?mail|save|tweet|bookmark)"
        r"(?: (?:for later|to a friend|now|free))?|copy link",
        r"(?:hide|toggle|show|enlarge) (?:caption|image)|download|embed|transcript",
        r"(?:view|open|see) (?:the )?(?:gallery|all|slideshow|more|pictures|comments)",
        r"jump to|older updates|newer updates|show .{1,30} only|hide .{1,20}|next|previous",
        r"live|breaking(?: news)?|exclusive|(?:subscribers?|members?)(?: only)|daily brief(?:ing)?",
        r"(?:text|font) size\b.{0,20}|listen to this\b.{0,40}|\d+[ -]minute listen",
        r"(?:enter )?your e-?mail(?: address)?|start your free trial|free \w+ newsletter",
        r"(?:additional|external|useful) links?|in this (?:issue|e-?mail|edition)|contents",
        r"story continues(?: below| after .{1,30})?|advert(?:isement|ising)?(?:\W.{0,40})?|ad",
        r"(?:sponsored|promoted|paid|sponsor)(?: content| post| messages?)?",
        r"share(?: \w+| (?:this|on|via|with|to)\b.{0,60})?",
        r"(?:\w+ )?(?:(?:a|all|the|your) )?(?:\d[\d,]* )?(?:comments?|replies|responses)",
        r"join the (?:conversation|discussion)|leave a (?:reply|comment).{0,20}|cancel reply",
        rf"{_MORE}(?: (?:{_STORY}|content|reading|links?|videos?|headlines|now|today|for you))*",
        rf"{_MORE} (?:from|on|in|about)(?: .{{1,50}})?|because you .{{1,40}}",
        r"(?:(?:continue|keep) reading|read (?:more|next|also|on)|(?:see|load|show) (?:also|more))",
        rf"(?:up )?next(?: up| {_STORY})?|previous(?: {_STORY})?|back to top|explore further",
        r"editor['’]?s['’]? picks?|what to read next",
        r"(?:you (?:may|might) )?(?:also )?(?:like|be interested in|have missed)",
        r"(?:don['’]t|in case you) miss(?:ed)?(?: (?:it|this))?",
    ]
)
"""A whole line that says what stands around it."""

_POINTERS = any_of(
    [
        rf"(?:read|see|watch|listen|also|related|recommended|more|don['’]t miss|up next|next)"
        rf"(?: (?:more|also|next|on|read|this|now|about|here|in|to|the|full|reading|{_STORY}))*"
        r"\s*[:|»>→]",
        r"(?:also|more|inside|in this) (?:in|on|from|issue|edition|e-?mail)\b.{0,30}:",
        r"(?:explainer|opinion|analysis|in pictures|gallery|video)\s*[:|»>→]",
    ]
)
"""The beginning of a line that points at something else to read."""

_CALLS = any_of(
    [
        r"(?:sign up|subscribe|register) (?:to|for|now|here|today|with|via|free)\b",
        r"(?:click|tap) (?:here|the|on|to|below)\b",
        r"(?:follow|like|find|join|support) us\b",
        rf"follow (?:@|[\w.’' ]{{1,40}} (?:on|at) {_NETWORK})",
        r"(?:download|get|install|try|open) (?:the|our) (?:free )?[\w.’' ]{0,40}\bapp\b",
        r"(?:get|receive) .{0,60}(?:in(?:to)? your inbox|newsletter|by e-?mail)",
        r"(?:join|become) (?:a |our |the )?[\w’' ]{0,30}(?:members?|channel|community|sponsor"
        r"|supporter)\b",
        r"(?:have|got) (?:a|any) (?:news )?(?:tips?|stor(?:y|ies)|questions?|views?)\b.{0,40}\?",
        r"(?:contact|e-?mail|write to|reach|send) (?:us|the (?:author|reporter|editor|newsroom))\b",
        r"(?:contact|e-?mail|write to|reach) [\w.’' ]{1,40} at \S+@",
        r"share (?:your|this|or comment)\b|tell us\b|let us know\b",
        r"what do you think\?|have your say\b",
        r"(?:do you )?have (?:a|any) (?:news )?(?:stor(?:y|ies)|tips?|views?)\b",
        r"(?:enter your|by (?:signing up|subscribing|clicking)|watch .{1,40} live on)\b",
        r"please (?:turn on|enable|allow|log in|sign in)\b|you(?: are|['’]re) reading \d",
        r"get (?:the|our) .{1,60}(?:\bapp\b|\bat \d|letter\b|\bbrief\b|newsletter)",
        r"sign up\b(?!,)",
        r"if you (?:enjoyed|liked) this\b|is your .{1,60}\? (?:talk|speak|call|try|get)\b",
        r"(?:want|like what|enjoy(?:ed|ing)?|looking for) .{0,60}\?.{0,80}(?:sign|subscri|join)",
        r"(?:already|not) (?:a |an )?(?:subscriber|member|registered)",
        r"save my name\b|unsubscribe\b|manage (?:your )?(?:preferences|subscription)",
        r"view (?:this|it|in) .{0,20}browser|you (?:are receiving|received) this",
    ]
)
"""The beginning of a line that asks the reader for something."""

_NOTICES = any_of(
    [
        r"^(?:copyright\b|©|\(c\) ?\d{4})|\ball rights reserved\b|\bfor your personal\b.{0,20} use",
        r"^(?:filed under|tagged|tags?|topics?|categor(?:y|ies)|sections?|keywords?|posted in)\s*:",
        r"\baffiliate (?:links?|commission)\b",
        r"\bwe may (?:earn|receive) (?:a |an )?(?:\w+ )?commission\b",
        r"^(?:privacy|cookies?) (?:policy|notice|settings)\b|^terms (?:of|and|&)",
        rf"^this {_STORY} (?:was )?(?:first|originally) (?:appeared|published|ran)",
        r"\bmay not be (?:published|reproduced|republished)\b",
        r"^(?:source|via)s?: \S+(?: \S+){0,4}$",
        rf"^(?:this|the) (?:{_STORY}|conversation|interview|page|transcript|headline) (?:has been"
        r"|was|is) (?:lightly )?(?:edited|amended|updated|corrected|condensed|changed)\b",
        r"^(?:correction|clarification|amendment|editor['’]?s['’]? note)s?\s*[:(]",
        r"^you(?: are|['’]re)? (?:get|receiv|subscrib)\w* (?:this|to|as)\b",
        r"\bprint\s+edition\b|^all times\b",
        r"\bis not responsible for the content\b|\bexternal (?:sites|links)\b|\bquotes delayed\b",
        r"\bregistered office\b|\bp\.? ?o\.? box\b|\bis published by\b.{0,60}(?:ltd|inc|media)\b",
        r"^(?:estimated )?read(?:ing)? time\b|^\d+ ?-?min(?:ute)?s? read\b",
        r"^\d[\d.,]*k? (?:views|shares|likes|reads)$",
        r"\b(?:mirror|alternative) (?:address|site|link)|^our (?:new )?(?:address|domain)",
    ]
)
"""What a line says that speaks of the page, not of the news."""

_TOLD = re.compile(r"\b(?:said|says|was|were|had|did|told|asked)\b", re.IGNORECASE)
"""Words of a story that a call to the reader does without."""
_PARTS = re.compile(r"(?:^|\s)[/|>›»•·→](?=\s|\w)|[\t›»]|\s{2,}")
"""What stands between the parts of a menu or a breadcrumb."""
_TRAIL = re.compile(r"(?:^|\s)[/>›»→]")
_MAIL = any_of([r"(?:from|to|cc|bcc|date|sent|subject|reply-to):\s\S", r"-{3,}.{1,40}-{3,}"])
_CONTACT = any_of(
    [
        r"https?://\S+|\bwww\.\S+|\b[\w-]+\.example\b",
        r"\b(?:tel|phone|fax|newsdesk|switchboard)\b\.?:?\s*\+?[\d(]",
        r"\+\d[\d ()-]{7,}\d|(?<!\d)\(?0\d{2,4}\)?[ -]\d{3,4}[ -]?\d{3,4}(?!\d)",
    ]
)
_PAGE_NUMBER = re.compile(r"\d{1,4}\s{2,}\S.*|\S.*\s{2,}\d{1,4}")
_ARROW = re.compile(r"\s[→»>›]$")
_WIDE_SPACE = re.compile(r"\S(?: {3,}|\t)\S")
_SPACED = re.compile(r"(?:\w ){3,}\w?")
_BEFORE = re.compile(r"[\[(»>▶►•*\-–\s]*")
_AROUND = " .:…!›»>|→[]()▶►•*-–"
_GATHERS = any_of(
    [
        rf"{_MORE}\b|(?:also )?(?:read|see)\b|topics?\b|tags?\b|sign up\b|jump to\b|in this\b",
        r"(?:if you .{1,30}, )?you (?:may|might)\b|(?:additional|external|useful) links?",
    ]
)
_CLOSES = any_of(
    [
        r"(?:(?:continue|keep) reading|(?:read|get) (?:the )?(?:full|whole|rest|more|on)\b.{0,20}"
        r"|(?:the )?full (?:story|article|report))[\s:»→>….]*(?:https?://\S+)?",
        r"(?:read|open|view|continue|listen) (?:it )?(?:in|on|at) .{1,30}",
        r"(?:[\w ]{1,20}:\s*)?(?:(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+/\S+)",
    ]
)
_BUTTONS = any_of(
    [r"\b(?:shares?|likes?|comments?|save|repl(?:y|ies)|views?|reposts?|claps?|reads?|follow)\b"]
)
_HIDES = any_of([r"(?:hide|toggle|show|view|enlarge|close) (?:caption|image|photo)"])
_INTRODUCES = any_of(
    [
        r"because you .{1,40}",
        r"\S.{0,40}[•·|] ?\d+ ?(?:h|hrs?|hours?|m|min(?:ute)?s?|d|days?)(?: ago| read)?",
    ]
)


def is_furniture(text: str) -> bool:
    """True if the line speaks to the reader, or of the page, instead of telling the news."""
    if len(text) > _LONGEST_NOTICE:
        return False
    start = _BEFORE.match(text).end()  # type: ignore[union-attr]  # it matches nothing too
    if start == len(text) or _LABELS.fullmatch(text.strip(_AROUND)) or _NOTICES.search(text):
        return True
    told = len(text) > _LONGEST_CALL or _TOLD.search(text)
    return not told and bool(_POINTERS.match(text, start) or _CALLS.match(text, start))


def is_rule(text: str) -> bool:
    """True if the line has neither letters nor digits."""
    return not any(map(str.isalnum, text))


def parts(text: str) -> bool:
    """True for a drawn line, of three signs or more."""
    return is_rule(text) and len("".join(text.split())) >= _DRAWN


def is_count(text: str) -> bool:
    """True for figures alone or with the words of buttons: a page number, a row of hearts."""
    return not any(map(str.isalpha, _BUTTONS.sub("", text))) and not is_rule(text)


def is_menu(text: str) -> bool:
    """True if the line, spaces as they stand, is a row of names: a menu, a breadcrumb."""
    parts = [part for part in _PARTS.split(text) if part.strip(_AROUND)]
    begins = text[:1] in ">›»/|"
    if len(parts) + begins < _FEWEST_PARTS or any(map(str.isdigit, text)):
        return False
    return all(len(part.split()) <= _LONGEST_PART and part[-1] not in ".!?" for part in parts)


def has_wide_space(text: str) -> bool:
    """True if the words of the line, spaces as they stand, keep away from each other."""
    return _WIDE_SPACE.search(text) is not None


def trail_in(text: str) -> tuple[str, ...]:
    """The steps of the breadcrumb in a line, without its home; none if the line is none."""
    if not is_menu(text) or not _TRAIL.search(text):
        return ()
    steps = [part.strip(_AROUND) for part in _PARTS.split(text)]
    return tuple(step for step in steps if step and step.casefold() != "home")


def is_header(text: str) -> bool:
    """True for a line of the head of an e-mail."""
    return len(text) <= _LONGEST_FRAME and _MAIL.match(text) is not None


def is_frame(text: str) -> bool:
    """True if the line, spaces as they stand, is about a page of print or an address."""
    if len(text) > _LONGEST_FRAME:
        return False
    return bool(
        _PAGE_NUMBER.fullmatch(text)
        or _ARROW.search(text)
        or _SPACED.match(text)
        or _CONTACT.search(text)
    )


def gathers(text: str) -> bool:
    """True if the line stands above a list of other articles, or of things to do."""
    return _GATHERS.match(text) is not None


def closes(text: str) -> bool:
    """True if the line leads to the rest of the article above it, as digests have it."""
    return _CLOSES.fullmatch(text.strip(_AROUND)) is not None


def hides_caption(text: str) -> bool:
    """True for the button below a caption."""
    return _HIDES.fullmatch(text.strip(_AROUND)) is not None


def introduces(text: str) -> bool:
    """True if the line is a label that feeds have above or below a headline."""
    return _INTRODUCES.fullmatch(text) is not None
