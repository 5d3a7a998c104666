-- Articles, the statements in them, their speakers, and the pages they came from.
-- Offsets are half-open, in Unicode code points of text.text:
-- substr(text, content_start + 1, content_end - content_start) is the content.

CREATE TABLE migration (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    sayso TEXT NOT NULL,              -- the version that applied it
    applied TEXT NOT NULL
) STRICT;

CREATE TABLE text (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,      -- of the text in UTF-8: what a record calls article.id
    text TEXT NOT NULL                -- the articles of one file share it
) STRICT;

CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    text_id INTEGER NOT NULL REFERENCES text (id),
    range_start INTEGER,              -- its part of the text, where that holds several articles
    range_end INTEGER,
    title TEXT,
    outlet TEXT,
    published TEXT,                   -- ISO 8601, as far as known
    authors TEXT NOT NULL,            -- JSON array
    section TEXT NOT NULL,            -- JSON array
    language TEXT,
    file TEXT,
    blocks TEXT NOT NULL,             -- JSON array: role, start, end, origin
    sayso TEXT NOT NULL,              -- the version and the model that read it
    model TEXT NOT NULL,
    added TEXT NOT NULL,              -- when it came in, UTC
    CHECK (range_start < range_end)
) STRICT;
CREATE UNIQUE INDEX article_by_text ON article (text_id, ifnull(range_start, -1));
CREATE INDEX article_by_published ON article (published);
CREATE INDEX article_by_outlet ON article (outlet);

CREATE TABLE address (
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    first_seen TEXT NOT NULL,         -- UTC
    last_seen TEXT NOT NULL,
    UNIQUE (address, article_id)
) STRICT;
CREATE INDEX address_by_article ON address (article_id);

CREATE TABLE page (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,      -- of its bytes
    name TEXT NOT NULL,               -- the input as it was named
    address TEXT,
    fetched TEXT,                     -- UTC
    added TEXT NOT NULL,              -- UTC
    whole INTEGER NOT NULL            -- 1: all of its articles are in
) STRICT;

CREATE TABLE page_article (
    page_id INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (page_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX page_by_article ON page_article (article_id);

CREATE TABLE speaker (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,          -- 1 for the record's p1
    name TEXT NOT NULL,
    named INTEGER NOT NULL,           -- 0: the name is a description
    type TEXT NOT NULL,
    roles TEXT,                       -- the words of the roles, joined by "; "
    roles_spans TEXT NOT NULL,        -- JSON array of [start, end]
    mentions_spans TEXT NOT NULL,     -- JSON array of [start, end]
    speaks_for INTEGER REFERENCES speaker (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (article_id, number)
) STRICT;
CREATE INDEX speaker_by_name ON speaker (name COLLATE NOCASE);
CREATE INDEX speaker_by_speaks_for ON speaker (speaks_for);

CREATE TABLE statement (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,          -- 1 for the record's s1
    within INTEGER REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    act TEXT NOT NULL,
    source TEXT,                      -- the words, several pieces joined by "; "
    cue TEXT,
    content TEXT NOT NULL,
    source_start INTEGER,             -- of the first piece
    source_end INTEGER,               -- of the last piece
    source_spans TEXT,                -- JSON array of [start, end], where there are several pieces
    cue_start INTEGER,
    cue_end INTEGER,
    cue_spans TEXT,
    content_start INTEGER NOT NULL,
    content_end INTEGER NOT NULL,
    content_spans TEXT,
    confidence REAL NOT NULL,
    speaker_confidence REAL NOT NULL,
    sure INTEGER NOT NULL,
    unresolved TEXT,                  -- why it has no speaker
    why TEXT NOT NULL,                -- JSON array of [step, start, end]
    UNIQUE (article_id, number),
    CHECK (source_start < source_end),
    CHECK (cue_start < cue_end),
    CHECK (content_start < content_end)
) STRICT;
CREATE INDEX statement_by_within ON statement (within);

CREATE TABLE statement_speaker (
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,           -- 1 for the first speaker
    speaker_id INTEGER NOT NULL REFERENCES speaker (id) ON DELETE CASCADE,
    PRIMARY KEY (statement_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_by_speaker ON statement_speaker (speaker_id);

-- What a person reads: one row per statement, with its article and speakers.
CREATE VIEW said AS
SELECT
    statement.id,
    (
        SELECT group_concat(name, '; ')
        FROM (
            SELECT speaker.name FROM statement_speaker AS by
            JOIN speaker ON speaker.id = by.speaker_id
            WHERE by.statement_id = statement.id ORDER BY by.place
        )
    ) AS speaker,
    statement.content,
    statement.cue,
    statement.source,
    statement.kind,
    statement.act,
    statement.sure,
    article.title,
    article.outlet,
    article.published,
    statement.article_id,
    statement.content_start,
    statement.content_end
FROM statement JOIN article ON article.id = statement.article_id;

-- Each article's own text: the part that it has of its file.
CREATE VIEW article_text AS
SELECT
    article.id,
    article.title,
    CASE
        WHEN article.range_start IS NULL THEN text.text
        ELSE substr(text.text, article.range_start + 1, article.range_end - article.range_start)
    END AS text
FROM article JOIN text ON text.id = article.text_id;

CREATE VIRTUAL TABLE statement_fts USING fts5 (
    content, content="statement", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER statement_ai AFTER INSERT ON statement BEGIN
    INSERT INTO statement_fts (rowid, content) VALUES (new.id, new.content);
END;
CREATE TRIGGER statement_ad AFTER DELETE ON statement BEGIN
    INSERT INTO statement_fts (statement_fts, rowid, content)
    VALUES ('delete', old.id, old.content);
END;
CREATE TRIGGER statement_au AFTER UPDATE OF id, content ON statement BEGIN
    INSERT INTO statement_fts (statement_fts, rowid, content)
    VALUES ('delete', old.id, old.content);
    INSERT INTO statement_fts (rowid, content) VALUES (new.id, new.content);
END;

CREATE VIRTUAL TABLE speaker_fts USING fts5 (
    name, content="speaker", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER speaker_ai AFTER INSERT ON speaker BEGIN
    INSERT INTO speaker_fts (rowid, name) VALUES (new.id, new.name);
END;
CREATE TRIGGER speaker_ad AFTER DELETE ON speaker BEGIN
    INSERT INTO speaker_fts (speaker_fts, rowid, name) VALUES ('delete', old.id, old.name);
END;
CREATE TRIGGER speaker_au AFTER UPDATE OF id, name ON speaker BEGIN
    INSERT INTO speaker_fts (speaker_fts, rowid, name) VALUES ('delete', old.id, old.name);
    INSERT INTO speaker_fts (rowid, name) VALUES (new.id, new.name);
END;

CREATE VIRTUAL TABLE article_fts USING fts5 (
    title, text,
    content="article_text", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER article_ai AFTER INSERT ON article BEGIN
    INSERT INTO article_fts (rowid, title, text)
    SELECT id, title, text FROM article_text WHERE id = new.id;
END;
CREATE TRIGGER article_bd BEFORE DELETE ON article BEGIN
    INSERT INTO article_fts (article_fts, rowid, title, text)
    SELECT 'delete', id, title, text FROM article_text WHERE id = old.id;
END;
CREATE TRIGGER article_bu BEFORE UPDATE OF id, text_id, range_start, range_end, title ON article
BEGIN
    INSERT INTO article_fts (article_fts, rowid, title, text)
    SELECT 'delete', id, title, text FROM article_text WHERE id = old.id;
END;
CREATE TRIGGER article_au AFTER UPDATE OF id, text_id, range_start, range_end, title ON article
BEGIN
    INSERT INTO article_fts (rowid, title, text)
    SELECT id, title, text FROM article_text WHERE id = new.id;
END;
CREATE TRIGGER article_ad AFTER DELETE ON article
WHEN NOT EXISTS (SELECT 1 FROM article WHERE text_id = old.text_id) BEGIN
    DELETE FROM text WHERE id = old.text_id;
END;
