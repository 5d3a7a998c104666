"""Who says what names no source: it goes on with the last speaker, or stands with somebody."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.statements.answers import NOBODY, Answer, again, reached
from sayso.statements.clauses import Clauses
from sayso.statements.echoes import Echoes
from sayso.statements.lexicon.function_words import FUNCTION_WORDS, PREPOSITIONS
from sayso.statements.lexicon.genders import gender_of
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.meant import Meant
from sayso.statements.member import Member
from sayso.statements.questions import Questions
from sayso.statements.scene import Scene, suits
from sayso.statements.sentences import begins, sentence_ends
from sayso.statements.told import Told
from sayso.statements.turns import Turns
from sayso.types import Article, Span

CONTINUED, CONTINUED_ON, SPEAKS_ON = 0.95, 0.85, 0.7
TAKEN_UP, TURNED_TO, ANSWERS, OTHER, SHOWN, LED_ON, NAMED = 0.75, 0.8, 0.7, 0.6, 0.7, 0.75, 0.8
AROUND = 0.7
"""How sure each kind of evidence is; see `speakers`."""

BACK = 3
"""How many paragraphs back the other speaker of a dialogue is looked for."""
SHORT = 5
"""Words of a quotation that is taken for the answer to a question in other words."""

_ASKS = re.compile(
    r"\bask(?:s|ed|ing)?\b|\bwant(?:s|ed)? to know\b|\b(?:[ei]nquire[ds]|wonder(?:s|ed))\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:am|is|are|was|were|been|being)\s(?:\w+\s)?(?:\w+ed|told|said|understood|known|thought|held)$"
    r"|^when\sasked$",
    re.IGNORECASE,
)
"""Cues that leave out who speaks: "was told", "is expected"."""
_ASKED = re.compile(r"Asked\b|(?<=,\s)asked\s(?:about|by|if|in|last|on|whether|why)\b")
"""Of whom was asked: "Asked if it rained, she said", "Ruiz, asked by us why, said"."""
_OPENS_WITH = re.compile(r"\W*(She|He)\b")
_LEADS_ON = re.compile(
    r"(?:(?:Then|But|And|Now|Again|Still|Suddenly|Finally|Later|Instead),?\s)?(She|He|she|he)\s"
)
_NOT_BEFORE = FUNCTION_WORDS | PREPOSITIONS
_THAT_WAS = re.compile(
    r"[\"'”’»“]?\s*(?:That|This)\s(?:was|is)\s(?:how\s)?(?:the\s)?(?:[A-Z]\w+['’]s\s)?"
    rf"(?:(?!(?:{any_of(_NOT_BEFORE)})\s)[a-z-]+\s){{0,2}}(?=[A-Z])"
)
"""What stands between a quotation and who says it, behind it."""
_JOINS = re.compile(r"\s*[,;:–—]\s*(?:(?:and|but|nor|yet|while|so)\s)?(?:that\s)?")
_THEY = re.compile(r"\W*They\b")
_FROM_NOWHERE = re.compile(
    r"[\"”’»“«]?,?\s(?:came|comes|went\sup|goes\sup|rose|rang\sout|rings\sout|echoed|(?:can|could)\sbe\sheard"
    r"|(?:was|is|were|has\sbeen|had\sbeen)\s(?:\w+ly\s)?(?:sprayed|painted|daubed|scrawled|scribbled|chalked"
    r"|written|chanted|shouted|sung|heard|carved|engraved|printed|stencilled|stitched))\b"
)
"""What stands behind a quotation that nobody in particular says."""
_NO_SPEAKER = re.compile(
    r"\b(?:sign|slogan|poster|banner|placard|headline|notice|inscription|motto|graffiti|proverb|saying"
    r"|song|tattoo|shirt|title|read|reads|reading|called|titled|entitled)\b",
    re.IGNORECASE,
)
"""What stands before a colon and words that nobody says there."""
_CONTINUING = re.compile(r"\W*(?:\w+ing|and|also|added|continued|went on)\b|\W+$", re.IGNORECASE)


class Unsourced:
    """The attributions of one article that name no source."""

    def __init__(
        self,
        article: Article,
        scene: Scene,
        told: Told,
        meant: Meant,
        turns: Turns,
        clauses: Clauses,
        questions: Questions,
        echoes: Echoes,
    ) -> None:
        self._text = article.text
        self._blocks = {block.start: block.end for block in article.blocks}
        self._scene = scene
        self._told = told
        self._meant = meant
        self._turns = turns
        self._clauses = clauses
        self._questions = questions
        self._echoes = echoes
        self._speaking: tuple[int, Answer] | None = None
        """In a dialogue, the attribution that was answered last and who else speaks in it."""

    def answer(self, i: int) -> Answer:
        """Whose words attribution `i` is."""
        if behind := self._named_behind(i):
            return behind
        if self._is_nobodys(i):
            return NOBODY
        answer = self._continued(i)
        if not answer.unresolved:
            return answer
        if echo := self._echoes.same(i):
            return echo
        if self._told.attributions[i].cue:
            told = self._echoes.like(i) or self._clauses.answer(i)
            return told if told.members else answer
        if turn := self._turn(i) or self._of_guest(i) or self._echoes.like(i):
            return turn
        start = self._told.attributions[i].content[0].start
        place = Span(start, start + 1)
        meant = self._meant.by(
            "place", place, place, lambda member: member.type != "document", passing=True
        )
        if meant:
            return replace(meant, confidence=min(meant.confidence, AROUND))
        return self._taken_up(i) or self._shown(i) or self._led_to(i) or answer

    def _named_behind(self, i: int) -> Answer | None:
        """Whom the sentence behind a quotation names as its speaker: "That was Ana Ruiz, who"."""
        attribution = self._told.attributions[i]
        where = attribution.content[-1]
        if attribution.cue or not self._scene.is_quote(attribution.content[0]):
            return None
        that = _THAT_WAS.match(self._text, where.end)
        named = self._scene.present(that.end(), that.end() + 1, None) if that else []
        return reached("place", where, (named[0],), NAMED) if named else None

    def _is_nobodys(self, i: int) -> bool:
        """Whether the words behind a quotation tell that nobody in particular says it."""
        one = self._told.attributions[i]
        return not one.cue and _FROM_NOWHERE.match(self._text, one.content[-1].end) is not None

    def _of_guest(self, i: int) -> Answer | None:
        """The guest of an interview, whom its title quotes."""
        where = self._told.said(i)[0]
        quoted = self._scene.is_quote(where) and self._scene.in_title(where.start)
        if not quoted or self._scene.first_question is None:
            return None
        return self._turns.guest("place", where)

    def _turn(self, i: int) -> Answer | None:
        """Whose turn it is, if the words are whole paragraphs of an interview without labels."""
        where = self._told.said(i)[0]
        end = self._blocks.get(where.start)
        first = self._scene.first_question
        if end is None or where.end < end or first is None or where.start < first:
            return None
        return None if self._scene.is_quote(where) else self._turns.unlabelled(where)

    def _continued(self, i: int) -> Answer:
        """The last speaker, if it goes on with that one's words."""
        told, scene = self._told, self._scene
        attribution = told.attributions[i]
        if told.last is None or told.outer(i) is not None:
            return NOBODY
        where = (attribution.cue or attribution.content)[0]
        last, said = told.answer(told.last), told.said(told.last)[-1]
        apart = scene.block(where.start) - scene.block(said.end - 1)
        if attribution.cue:
            if _TOLD.search(where.of(self._text)) or _ASKED.match(self._text, where.start):
                return NOBODY
            goes_on = _CONTINUING.match(where.of(self._text)) is not None
            if apart == 0 and (goes_on or told.same_sentence(told.last, where.start)):
                return again(last, "continued", where, CONTINUED if goes_on else CONTINUED_ON)
            if apart == 0 and self._begins_sentence(where):
                return again(last, "continued", where, LED_ON)
            return NOBODY
        if not scene.is_quote(where):
            goes_on = apart == 0 and self._joins(where)
            return again(last, "continued", where, SPEAKS_ON) if goes_on else NOBODY
        if apart not in (0, 1):
            return NOBODY
        if apart == 1 and (answer := self._dialogue(i, where, last)):
            return answer
        if apart == 0:
            if last.members and not any(self._can_talk(where, one) for one in last.members):
                return self._beside_body(where, last)
            if any(self._speaks_of_nameless(where, member) for member in last.members):
                two = told.two_before(where.start)
                return reached("continued", where, two[:1], OTHER) if two else NOBODY
            other = self._replies(where) or self._turned_to(where, last)
            return other or again(last, "continued", where, CONTINUED)
        if not scene.begins_block(where.start):
            return self._turned_to(where, last) or self._still(where, last) or NOBODY
        if scene.is_quote(said):
            sure = CONTINUED if scene.is_open(said) else SPEAKS_ON
            return again(last, "continued", where, sure)
        return NOBODY

    def _begins_sentence(self, cue: Span) -> bool:
        """Whether a sentence has no subject before its verb, as in tickers: "Denies everything."
        and not "Pressed, she said"."""
        block = self._scene.block(cue.start)
        start, end = self._scene.block_start(block), self._scene.block_start(block + 1)
        ends = sentence_ends(self._text, start, end if end > start else len(self._text))
        begun = cue.start in ends and " " not in cue.of(self._text)
        sentence = Span(cue.start, next((end for end in ends if end > cue.end), len(self._text)))
        return begun and not self._told.names_source(sentence)

    def _joins(self, where: Span) -> bool:
        """Whether words are joined to what was said before: "it was late, she said, and it was
        dark"."""
        last = self._told.attributions[self._told.last or 0]
        end = max(span.end for span in (*last.source, *last.cue, *last.content))
        return _JOINS.fullmatch(self._text, end, where.start) is not None

    def _can_talk(self, where: Span, member: Member) -> bool:
        """Whether a quotation can be the words of whoever spoke before: not of a body, nor of those
        whom it calls "they"."""
        they = member.type == "group" and _THEY.match(self._text, where.start, where.end)
        return member.type in ("person", "account", "group") and not they

    def _beside_body(self, where: Span, last: Answer) -> Answer:
        """Who says a quotation behind what an organisation, a group or a document said: the person
        mentioned last in the paragraph, since whoever speaks so is one."""
        start = self._scene.block_start(self._scene.block(where.start))
        present = self._scene.present(start, where.start, None)
        if present:
            return reached("place", where, (present[0],), OTHER)
        return again(last, "continued", where, OTHER)

    def _taken_up(self, i: int) -> Answer | None:
        """The last speaker, where a paragraph is a quotation and the one before ends with what was
        said in other words."""
        told, scene, where = self._told, self._scene, self._told.said(i)[0]
        if told.last is None or told.outer(i) is not None or not scene.is_quote(where):
            return None
        said = told.said(told.last)[-1]
        begins = scene.begins_block(where.start)
        between = self._text[said.end : where.start].strip(" .\n")
        if not begins or between or scene.block(where.start) - scene.block(said.start) != 1:
            return None
        return again(told.answer(told.last), "continued", where, TAKEN_UP)

    def _shown(self, i: int) -> Answer | None:
        """Whom the last sentence of the paragraph before is about and nobody else, where nobody
        speaks in it: "Ruiz shook her head.", and the next paragraph is a quotation."""
        scene, where = self._scene, self._told.said(i)[0]
        block = scene.block(where.start)
        since, here = scene.block_start(block - 1), scene.block_start(block)
        if where.start != here or not scene.is_quote(where) or scene.in_title(since):
            return None
        first = [since, *sentence_ends(self._text, since, here - 2)][-1]
        shown = scene.present(first, here, None)
        if len(shown) != 1 or self._told.speaks_between(first, here):
            return None
        begun = any(begins(self._text, first, span.start) for span in shown[0].mentions)
        if not begun or self._speaks_of(where, shown[0]):
            return None
        return reached("place", where, (shown[0],), SHOWN)

    def _led_to(self, i: int) -> Answer | None:
        """Whom a quotation is led to by the words before it in its paragraph: whom the last
        sentence is about, "Bell laughed. “No.”", or the only one in what a colon ends."""
        scene, where = self._scene, self._told.said(i)[0]
        if not scene.is_quote(where) or scene.in_title(where.start):
            return None
        start = scene.block_start(scene.block(where.start))
        led = self._text[start : where.start].rstrip()
        first = [start, *sentence_ends(self._text, start, where.start)][-1]
        if led.endswith(":") and not _NO_SPEAKER.search(self._text, first, where.start):
            present = scene.present(first, where.start, None)
            who = present[0] if len(present) == 1 else None
        else:
            who = scene.subject_before(where.start, None) if led.endswith(".") else None
        if who is None or self._speaks_of(where, who) or not who.person:
            return None
        return reached("place", where, (who,), SHOWN)

    def _turned_to(self, where: Span, last: Answer) -> Answer | None:
        """Whom the sentence before a quotation is about, if it comes behind the last speaker's
        words and is about somebody else."""
        subject = self._scene.subject_before(where.start, None)
        said = self._told.said(self._told.last)[-1]
        if (
            subject is None
            or subject in last.members
            or self._speaks_of_nameless(where, subject)
            or subject.last_before(where.start) < said.end
        ):
            return None
        return reached("place", where, (subject,), TURNED_TO)

    def _still(self, where: Span, last: Answer) -> Answer | None:
        """The last speaker, where a sentence about "she" or "he" leads from the paragraph before to
        a quotation: "Then she laughs. “No.”"."""
        start = self._scene.block_start(self._scene.block(where.start))
        firsts = [start, *sentence_ends(self._text, start, where.start)]
        leads = _LEADS_ON.match(self._text, firsts[-2], where.start) if len(firsts) > 1 else None
        fits = leads and [suits(one, gender_of(leads[1].lower())) for one in last.members] == [True]
        return again(last, "continued", where, LED_ON) if fits else None

    def _speaks_of(self, where: Span, member: Member) -> bool:
        """Whether a quotation begins with the pronoun for the member, so that it is not its own."""
        opening = _OPENS_WITH.match(self._text, where.start, where.end)
        return opening is not None and member.gender == gender_of(opening[1].lower())

    def _speaks_of_nameless(self, where: Span, member: Member) -> bool:
        """The same of one without a name: "her husband" is spoken of more often than he speaks."""
        return not member.named and self._speaks_of(where, member)

    def _dialogue(self, i: int, where: Span, last: Answer) -> Answer | None:
        """Who answers in a paragraph of its own, where somebody was asked something in the one
        before; and who then asks on."""
        told = self._told
        if told.last is None:
            return None
        if self._speaking is not None and self._speaking[0] == told.last:
            other = self._speaking[1]
        else:
            cue = self._last_cue()
            answers = len(where.of(self._text).split()) <= SHORT
            if self._questions.asks(where.start) or (_ASKS.search(cue) and answers):
                who = self._questions.asked()
            elif self._asks_on(where):
                who = self._before(where, last)
            else:
                return None
            other = reached("place", where, (who,), ANSWERS) if who else NOBODY
        self._speaking = i, last
        return again(other, "place", where, ANSWERS)

    def _replies(self, where: Span) -> Answer | None:
        """Who answers in the same paragraph what was asked right before: "“Wind?” asks Ruiz.
        “None.”"."""
        last = self._told.attributions[self._told.last or 0]
        end = max(span.end for span in (*last.source, *last.cue, *last.content))
        behind = not self._text[end : where.start].strip(" .\n")
        asked = "?" in last.content[-1].of(self._text)[-3:] and _ASKS.search(self._last_cue())
        if not (behind and asked) or "?" in where.of(self._text):
            return None
        who = self._questions.asked()
        return reached("place", where, (who,), ANSWERS) if who else None

    def _last_cue(self) -> str:
        last = self._told.attributions[self._told.last or 0]
        return " ".join(span.of(self._text) for span in last.cue)

    def _asks_on(self, where: Span) -> bool:
        """Whether a paragraph is the next question to whoever gave an answer in the one before."""
        said = self._told.said(self._told.last)[-1]
        answered = self._scene.is_quote(said) and not self._scene.is_open(said)
        asks = "?" in where.of(self._text)[-3:] and self._scene.begins_block(where.start)
        return answered and asks

    def _before(self, where: Span, last: Answer) -> Member | None:
        """Who spoke before the last speaker, in one of the paragraphs before."""
        since = self._scene.block_start(self._scene.block(where.start) - BACK)
        spoken = self._told.spoken(since, where.start)
        return next((m for m in spoken if m not in last.members and m.person), None)
