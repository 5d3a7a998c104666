-- What names are found by that may be one speaker's: `speaker_keys` and `known_key` are those of
-- sayso/store/registry/keys.py.

CREATE TABLE speaker_key (
    key TEXT NOT NULL,
    speaker_id INTEGER NOT NULL REFERENCES speaker (id) ON DELETE CASCADE,
    PRIMARY KEY (key, speaker_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX key_by_speaker ON speaker_key (speaker_id);
INSERT INTO speaker_key (key, speaker_id)
SELECT found.value, speaker.id
FROM speaker
JOIN article ON article.id = speaker.article_id
JOIN text ON text.id = article.text_id
JOIN json_each(speaker_keys(speaker.name, speaker.type, mentions_spans, text)) AS found
WHERE speaker.named
ORDER BY 1, 2;

-- The names and aliases of the user's own list, one a row.
CREATE TABLE known_name (
    id INTEGER PRIMARY KEY,
    known_id TEXT NOT NULL REFERENCES known (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    key TEXT NOT NULL
) STRICT;
CREATE INDEX known_name_by_key ON known_name (key);
CREATE INDEX known_name_by_known ON known_name (known_id);
CREATE VIRTUAL TABLE known_fts USING fts5 (
    name, content="known_name", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER known_name_ai AFTER INSERT ON known_name BEGIN
    INSERT INTO known_fts (rowid, name) VALUES (new.id, new.name);
END;
CREATE TRIGGER known_name_ad AFTER DELETE ON known_name BEGIN
    INSERT INTO known_fts (known_fts, rowid, name) VALUES ('delete', old.id, old.name);
END;
INSERT INTO known_name (known_id, name, key)
SELECT id, name, known_key(name, type) FROM known
UNION ALL
SELECT known.id, alias.value, known_key(alias.value, known.type)
FROM known JOIN json_each(aliases) AS alias;
