-- Sample, a record
-- as of 2025-12-31
-- version 1.10
-- by Harbour Society; Ko, A. <ko@example.org>
-- licence CC-BY-4.0 https://creativecommons.org/licenses/by/4.0/
-- from https://example.org/record?of=sample&v=1
--
-- For an empty database in SQLite, PostgreSQL or DuckDB. NULL: nobody said.
-- Dates are as precise as they are known: x is text, 2024, 2024-05 or 2024-05-12,
-- and x_first and x_last are the days it may mean. A list of codes is a table:
-- commitments_areas. In citations and lists, "of" is the record that "record" is
-- or is within.

BEGIN;

CREATE TABLE "records" (
  "id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  PRIMARY KEY ("id")
);

CREATE TABLE "partnership" (
  "schema" TEXT,
  "schema_version" BIGINT CHECK ("schema_version" >= 1),
  "id" TEXT NOT NULL,
  "name_en" TEXT,
  "name_ja" TEXT,
  "launched" TEXT,
  "launched_precision" TEXT CHECK ("launched_precision" IN ('year', 'month', 'day')),
  "launched_first" DATE,
  "launched_last" DATE,
  "launched_at" TEXT REFERENCES "records" ("id"),
  "as_of" TEXT NOT NULL,
  "as_of_precision" TEXT CHECK ("as_of_precision" IN ('year', 'month', 'day')),
  "as_of_first" DATE,
  "as_of_last" DATE,
  PRIMARY KEY ("id")
);

CREATE TABLE "partnership_languages" (
  "record" TEXT NOT NULL REFERENCES "partnership" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "code" TEXT NOT NULL,
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "dataset" (
  "record" TEXT NOT NULL REFERENCES "partnership" ("id"),
  "title_en" TEXT,
  "title_ja" TEXT,
  "version" TEXT,
  "licence" TEXT,
  "licence_url" TEXT,
  "url" TEXT,
  PRIMARY KEY ("record")
);

CREATE TABLE "parties" (
  "code" TEXT NOT NULL,
  "name_en" TEXT,
  "name_ja" TEXT,
  PRIMARY KEY ("code")
);

CREATE TABLE "dimensions" (
  "code" TEXT NOT NULL,
  "name_en" TEXT,
  "name_ja" TEXT,
  PRIMARY KEY ("code")
);

CREATE TABLE "areas" (
  "code" TEXT NOT NULL,
  "name_en" TEXT,
  "name_ja" TEXT,
  "broader" TEXT REFERENCES "areas" ("code"),
  "designated" TEXT,
  "designated_start" TEXT,
  "designated_end" TEXT,
  "designated_first" DATE,
  "designated_last" DATE,
  PRIMARY KEY ("code")
);

CREATE TABLE "areas_dimensions" (
  "record" TEXT NOT NULL REFERENCES "areas" ("code"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "code" TEXT NOT NULL REFERENCES "dimensions" ("code"),
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "areas_replaces" (
  "record" TEXT NOT NULL REFERENCES "areas" ("code"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "code" TEXT NOT NULL REFERENCES "areas" ("code"),
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "council" (
  "id" TEXT NOT NULL,
  "name_en" TEXT,
  "name_ja" TEXT,
  "cadence" TEXT,
  PRIMARY KEY ("id")
);

CREATE TABLE "dialogues" (
  "id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "name_en" TEXT,
  "name_ja" TEXT,
  PRIMARY KEY ("id")
);

CREATE TABLE "dialogues_parties" (
  "record" TEXT NOT NULL REFERENCES "dialogues" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "code" TEXT NOT NULL REFERENCES "parties" ("code"),
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "dialogues_areas" (
  "record" TEXT NOT NULL REFERENCES "dialogues" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "code" TEXT NOT NULL REFERENCES "areas" ("code"),
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "meetings" (
  "record" TEXT REFERENCES "records" ("id"),
  "position" BIGINT CHECK ("position" >= 0),
  "id" TEXT NOT NULL,
  "number" BIGINT CHECK ("number" >= 1),
  "status" TEXT NOT NULL CHECK ("status" IN ('planned', 'held', 'cancelled')),
  "when" TEXT,
  "when_start" TEXT,
  "when_end" TEXT,
  "when_first" DATE,
  "when_last" DATE,
  "place_en" TEXT,
  "place_ja" TEXT,
  "venue_en" TEXT,
  "venue_ja" TEXT,
  "mode" TEXT CHECK ("mode" IN ('in-person', 'online', 'hybrid')),
  "attendance_complete" BOOLEAN NOT NULL,
  PRIMARY KEY ("id"),
  UNIQUE ("record", "position")
);

CREATE TABLE "meetings_topics" (
  "record" TEXT NOT NULL REFERENCES "meetings" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "code" TEXT NOT NULL REFERENCES "areas" ("code"),
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "plans" (
  "record" TEXT NOT NULL REFERENCES "meetings" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "when" TEXT,
  "when_start" TEXT,
  "when_end" TEXT,
  "when_first" DATE,
  "when_last" DATE,
  "place_en" TEXT,
  "place_ja" TEXT,
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "attendance" (
  "record" TEXT NOT NULL REFERENCES "meetings" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "name_en" TEXT,
  "name_ja" TEXT,
  "office_en" TEXT,
  "office_ja" TEXT,
  "party" TEXT REFERENCES "parties" ("code"),
  "role" TEXT NOT NULL CHECK ("role" IN ('co-chair', 'chair', 'host', 'participant', 'observer', 'signatory')),
  "mode" TEXT CHECK ("mode" IN ('in-person', 'remote')),
  "on_behalf_of_en" TEXT,
  "on_behalf_of_ja" TEXT,
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "instruments" (
  "id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "title_en" TEXT,
  "title_ja" TEXT,
  "legal_effect" TEXT,
  PRIMARY KEY ("id")
);

CREATE TABLE "instruments_parties" (
  "record" TEXT NOT NULL REFERENCES "instruments" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "code" TEXT NOT NULL REFERENCES "parties" ("code"),
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "instruments_areas" (
  "record" TEXT NOT NULL REFERENCES "instruments" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "code" TEXT NOT NULL REFERENCES "areas" ("code"),
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "signatories" (
  "record" TEXT NOT NULL REFERENCES "instruments" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "name_en" TEXT,
  "name_ja" TEXT,
  "office_en" TEXT,
  "office_ja" TEXT,
  "party" TEXT REFERENCES "parties" ("code"),
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "projects" (
  "id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "name_en" TEXT,
  "name_ja" TEXT,
  "partner_count" BIGINT CHECK ("partner_count" >= 1),
  "part_of" TEXT REFERENCES "projects" ("id"),
  "period" TEXT,
  "period_start" TEXT,
  "period_end" TEXT,
  "period_first" DATE,
  "period_last" DATE,
  PRIMARY KEY ("id")
);

CREATE TABLE "projects_parties" (
  "record" TEXT NOT NULL REFERENCES "projects" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "code" TEXT NOT NULL REFERENCES "parties" ("code"),
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "projects_areas" (
  "record" TEXT NOT NULL REFERENCES "projects" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "code" TEXT NOT NULL REFERENCES "areas" ("code"),
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "amounts" (
  "record" TEXT NOT NULL REFERENCES "projects" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "value" BIGINT NOT NULL CHECK ("value" >= 1),
  "currency" TEXT NOT NULL,
  "bound" TEXT CHECK ("bound" IN ('exact', 'up-to', 'about')),
  "per" TEXT,
  "party" TEXT REFERENCES "parties" ("code"),
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "steps" (
  "record" TEXT NOT NULL REFERENCES "records" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "kind" TEXT NOT NULL,
  "on" TEXT,
  "on_precision" TEXT CHECK ("on_precision" IN ('year', 'month', 'day')),
  "on_first" DATE,
  "on_last" DATE,
  "at" TEXT REFERENCES "meetings" ("id"),
  "place_en" TEXT,
  "place_ja" TEXT,
  "note_en" TEXT,
  "note_ja" TEXT,
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "commitments" (
  "id" TEXT NOT NULL,
  "title_en" TEXT,
  "title_ja" TEXT,
  "summary_en" TEXT,
  "summary_ja" TEXT,
  "scope" TEXT CHECK ("scope" IN ('areas', 'all', 'governance')),
  "force" TEXT CHECK ("force" IN ('acknowledge', 'reaffirm', 'explore', 'endeavour', 'cooperate', 'undertake', 'deliver')),
  "verb" TEXT,
  "duty" TEXT CHECK ("duty" IN ('jointly', 'each')),
  "made" TEXT,
  "made_precision" TEXT CHECK ("made_precision" IN ('year', 'month', 'day')),
  "made_first" DATE,
  "made_last" DATE,
  "made_at" TEXT REFERENCES "records" ("id"),
  "due" TEXT,
  "due_start" TEXT,
  "due_end" TEXT,
  "due_first" DATE,
  "due_last" DATE,
  "condition_en" TEXT,
  "condition_ja" TEXT,
  "truncated" BOOLEAN NOT NULL,
  PRIMARY KEY ("id")
);

CREATE TABLE "commitments_areas" (
  "record" TEXT NOT NULL REFERENCES "commitments" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "code" TEXT NOT NULL REFERENCES "areas" ("code"),
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "commitments_obligors" (
  "record" TEXT NOT NULL REFERENCES "commitments" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "code" TEXT NOT NULL REFERENCES "parties" ("code"),
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "milestones" (
  "record" TEXT REFERENCES "commitments" ("id"),
  "position" BIGINT CHECK ("position" >= 0),
  "id" TEXT NOT NULL,
  "title_en" TEXT,
  "title_ja" TEXT,
  "due" TEXT,
  "due_start" TEXT,
  "due_end" TEXT,
  "due_first" DATE,
  "due_last" DATE,
  PRIMARY KEY ("id"),
  UNIQUE ("record", "position")
);

CREATE TABLE "progress" (
  "record" TEXT NOT NULL REFERENCES "commitments" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "on" TEXT,
  "on_precision" TEXT CHECK ("on_precision" IN ('year', 'month', 'day')),
  "on_first" DATE,
  "on_last" DATE,
  "stage" TEXT NOT NULL CHECK ("stage" IN ('announced', 'in-progress', 'ongoing', 'delivered', 'suspended', 'withdrawn', 'superseded')),
  "by" TEXT REFERENCES "records" ("id"),
  "note_en" TEXT,
  "note_ja" TEXT,
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "assessments" (
  "record" TEXT NOT NULL REFERENCES "commitments" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "on" TEXT,
  "on_precision" TEXT CHECK ("on_precision" IN ('year', 'month', 'day')),
  "on_first" DATE,
  "on_last" DATE,
  "by_en" TEXT,
  "by_ja" TEXT,
  "party" TEXT REFERENCES "parties" ("code"),
  "completion" TEXT CHECK ("completion" IN ('no-evidence', 'not-started', 'limited', 'substantial', 'complete')),
  "score" BIGINT CHECK ("score" >= -1 AND "score" <= 1),
  "reason" TEXT,
  "note_en" TEXT,
  "note_ja" TEXT,
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "relations" (
  "record" TEXT NOT NULL REFERENCES "records" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('restates', 'continues', 'expands', 'narrows', 'specifies', 'fulfils', 'supersedes', 'related')),
  "to" TEXT NOT NULL REFERENCES "records" ("id"),
  "note_en" TEXT,
  "note_ja" TEXT,
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "recommendations" (
  "id" TEXT NOT NULL,
  "number" TEXT,
  "kind" TEXT NOT NULL,
  "heading_en" TEXT,
  "heading_ja" TEXT,
  "subheading_en" TEXT,
  "subheading_ja" TEXT,
  "parent" TEXT REFERENCES "recommendations" ("id"),
  "title_en" TEXT,
  "title_ja" TEXT,
  "made" TEXT,
  "made_precision" TEXT CHECK ("made_precision" IN ('year', 'month', 'day')),
  "made_first" DATE,
  "made_last" DATE,
  "truncated" BOOLEAN NOT NULL,
  "reviewed" TEXT,
  "reviewed_precision" TEXT CHECK ("reviewed_precision" IN ('year', 'month', 'day')),
  "reviewed_first" DATE,
  "reviewed_last" DATE,
  PRIMARY KEY ("id")
);

CREATE TABLE "recommendations_to" (
  "record" TEXT NOT NULL REFERENCES "recommendations" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "code" TEXT NOT NULL REFERENCES "parties" ("code"),
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "recommendations_areas" (
  "record" TEXT NOT NULL REFERENCES "recommendations" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "code" TEXT NOT NULL REFERENCES "areas" ("code"),
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "answers" (
  "record" TEXT NOT NULL REFERENCES "recommendations" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "to" TEXT NOT NULL REFERENCES "records" ("id"),
  "degree" TEXT NOT NULL CHECK ("degree" IN ('full', 'partial', 'noted')),
  "why_en" TEXT,
  "why_ja" TEXT,
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "discrepancies" (
  "id" TEXT NOT NULL,
  "about" TEXT NOT NULL,
  "field" TEXT,
  "settled" TEXT,
  "why_en" TEXT,
  "why_ja" TEXT,
  PRIMARY KEY ("id")
);

CREATE TABLE "claims" (
  "record" TEXT NOT NULL REFERENCES "discrepancies" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "value" TEXT NOT NULL,
  "party" TEXT REFERENCES "parties" ("code"),
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "sources" (
  "id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "title_en" TEXT,
  "title_ja" TEXT,
  "publisher" TEXT,
  "url" TEXT,
  "published" TEXT,
  "published_precision" TEXT CHECK ("published_precision" IN ('year', 'month', 'day')),
  "published_first" DATE,
  "published_last" DATE,
  "accessed" TEXT,
  "accessed_precision" TEXT CHECK ("accessed_precision" IN ('year', 'month', 'day')),
  "accessed_first" DATE,
  "accessed_last" DATE,
  "derived_from" TEXT REFERENCES "sources" ("id"),
  "licence" TEXT,
  "note_en" TEXT,
  "note_ja" TEXT,
  PRIMARY KEY ("id")
);

CREATE TABLE "sources_languages" (
  "record" TEXT NOT NULL REFERENCES "sources" ("id"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "code" TEXT NOT NULL,
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "citations" (
  "record" TEXT NOT NULL,
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "source" TEXT NOT NULL REFERENCES "sources" ("id"),
  "at" TEXT,
  "of" TEXT NOT NULL REFERENCES "records" ("id"),
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "lists" (
  "record" TEXT NOT NULL,
  "member" TEXT NOT NULL,
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "value" TEXT,
  "text_en" TEXT,
  "text_ja" TEXT,
  "of" TEXT NOT NULL REFERENCES "records" ("id"),
  PRIMARY KEY ("record", "member", "position")
);

CREATE TABLE "timeline" (
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "when" TEXT,
  "when_start" TEXT,
  "when_end" TEXT,
  "when_first" DATE,
  "when_last" DATE,
  "kind" TEXT,
  "detail" TEXT,
  "title_en" TEXT,
  "title_ja" TEXT,
  "of" TEXT REFERENCES "records" ("id"),
  PRIMARY KEY ("position")
);

CREATE TABLE "timeline_areas" (
  "record" BIGINT NOT NULL REFERENCES "timeline" ("position"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "code" TEXT NOT NULL REFERENCES "areas" ("code"),
  PRIMARY KEY ("record", "position")
);

CREATE TABLE "timeline_parties" (
  "record" BIGINT NOT NULL REFERENCES "timeline" ("position"),
  "position" BIGINT NOT NULL CHECK ("position" >= 0),
  "code" TEXT NOT NULL REFERENCES "parties" ("code"),
  PRIMARY KEY ("record", "position")
);

INSERT INTO "records" VALUES
('sample', 'partnership'),
('people', 'dimension'),
('sea', 'area'),
('harbours', 'area'),
('council', 'council'),
('council-1', 'meeting'),
('tide-talks', 'dialogue'),
('tide-talks-2', 'meeting'),
('charter', 'instrument'),
('port-pact', 'instrument'),
('buoys', 'project'),
('buoys-north', 'project'),
('lay-buoys', 'commitment'),
('first-buoy', 'milestone'),
('study-tides', 'commitment'),
('ask-1', 'recommendation'),
('ask-1a', 'recommendation'),
('when-agreed', 'discrepancy'),
('charter-text', 'source'),
('pact-copy', 'source');
INSERT INTO "partnership" VALUES
('https://example.org/schema.json?a=1&b=2', 1, 'sample', 'Sample Partnership', '見本パートナーシップ', '2021-03', 'month', '2021-03-01', '2021-03-31', 'charter', '2025-12-31', 'day', '2025-12-31', '2025-12-31');
INSERT INTO "partnership_languages" VALUES
('sample', 0, 'en'),
('sample', 1, 'ja');
INSERT INTO "dataset" VALUES
('sample', 'Sample, a record', '見本の記録', '1.10', 'CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/', 'https://example.org/record?of=sample&v=1');
INSERT INTO "parties" VALUES
('XA', 'Arland', 'アーランド'),
('XB2', 'Beeland', NULL);
INSERT INTO "dimensions" VALUES
('people', 'People', '人');
INSERT INTO "areas" VALUES
('sea', 'Sea', '海', NULL, '2021-03/..', '2021-03', NULL, '2021-03-01', NULL);
INSERT INTO "areas" VALUES
('harbours', 'Harbours & docks <all>', '港', 'sea', '2021-03-04/2023', '2021-03-04', '2023', '2021-03-04', '2023-12-31');
INSERT INTO "areas_dimensions" VALUES
('sea', 0, 'people');
INSERT INTO "areas_replaces" VALUES
('harbours', 0, 'sea');
INSERT INTO "council" VALUES
('council', 'Sample Council', '見本評議会', 'yearly');
INSERT INTO "dialogues" VALUES
('tide-talks', 'round-table', 'Tide Talks', '潮対話');
INSERT INTO "dialogues_parties" VALUES
('tide-talks', 0, 'XA'),
('tide-talks', 1, 'XB2');
INSERT INTO "dialogues_areas" VALUES
('tide-talks', 0, 'sea');
INSERT INTO "meetings" VALUES
('council', 0, 'council-1', 1, 'held', '2022-05-12/2022-05-13', '2022-05-12', '2022-05-13', '2022-05-12', '2022-05-13', 'Port
City', '港市', 'The "Old" House', '旧館', 'hybrid', TRUE),
('tide-talks', 0, 'tide-talks-2', NULL, 'planned', '2026', '2026', '2026', '2026-01-01', '2026-12-31', NULL, NULL, NULL, NULL, NULL, FALSE);
INSERT INTO "meetings_topics" VALUES
('council-1', 0, 'sea'),
('council-1', 1, 'harbours');
INSERT INTO "plans" VALUES
('council-1', 0, '2022', '2022', '2022', '2022-01-01', '2022-12-31', NULL, NULL),
('council-1', 1, '2022-04/2022-05', '2022-04', '2022-05', '2022-04-01', '2022-05-31', 'Uptown', '山手');
INSERT INTO "attendance" VALUES
('council-1', 0, 'Ada Ko', 'コ・エイダ', 'Minister', '大臣', 'XA', 'co-chair', 'remote', 'The Queen', '女王');
INSERT INTO "instruments" VALUES
('charter', 'partnership-document', 'Charter', '憲章', NULL),
('port-pact', 'concordat', 'Port Pact, “the Pact”', '港湾協定', 'binding');
INSERT INTO "instruments_parties" VALUES
('port-pact', 0, 'XB2'),
('port-pact', 1, 'XA');
INSERT INTO "instruments_areas" VALUES
('port-pact', 0, 'harbours');
INSERT INTO "signatories" VALUES
('port-pact', 0, 'Ben Oz', 'オズ・ベン', 'Envoy', '特使', 'XB2');
INSERT INTO "projects" VALUES
('buoys', 'project', 'Buoys', '浮標', 12, NULL, '2022-09-01/..', '2022-09-01', NULL, '2022-09-01', NULL);
INSERT INTO "projects" VALUES
('buoys-north', 'call', 'Northern buoys', '北の浮標', NULL, 'buoys', '2023/2024-06', '2023', '2024-06', '2023-01-01', '2024-06-30');
INSERT INTO "projects_parties" VALUES
('buoys', 0, 'XA');
INSERT INTO "projects_areas" VALUES
('buoys', 0, 'sea');
INSERT INTO "amounts" VALUES
('buoys', 0, 12000000000, 'XAU', 'up-to', 'project', 'XA'),
('buoys', 1, 1, 'XAG', NULL, NULL, NULL);
INSERT INTO "steps" VALUES
('charter', 0, 'signed', '2021-03-04', 'day', '2021-03-04', '2021-03-04', NULL, NULL, NULL, NULL, NULL),
('port-pact', 0, 'agreed', '2022-05', 'month', '2022-05-01', '2022-05-31', 'council-1', 'Port City', '港市', 'in principle;	subject to review', '大筋'),
('port-pact', 1, 'in-force', '2023', 'year', '2023-01-01', '2023-12-31', NULL, NULL, NULL, NULL, NULL),
('buoys', 0, 'opened', '2022-09-01', 'day', '2022-09-01', '2022-09-01', NULL, NULL, NULL, NULL, NULL);
INSERT INTO "commitments" VALUES
('lay-buoys', '=1+1', '浮標を置く', 'Buoys, "yellow",
are laid', '黄色い「浮標」', 'areas', 'undertake', 'will lay', 'jointly', '2022-05-12', 'day', '2022-05-12', '2022-05-12', 'council-1', '2024-06/2024', '2024-06', '2024', '2024-06-01', '2024-12-31', 'if funded', '予算があれば', TRUE),
('study-tides', 'Study tides ', ' 潮を学ぶ', NULL, NULL, 'all', 'explore', NULL, NULL, '2021-03-04', 'day', '2021-03-04', '2021-03-04', 'charter', '2025-01-31', '2025-01-31', '2025-01-31', '2025-01-31', '2025-01-31', NULL, NULL, FALSE);
INSERT INTO "commitments_areas" VALUES
('lay-buoys', 0, 'sea'),
('lay-buoys', 1, 'harbours');
INSERT INTO "commitments_obligors" VALUES
('lay-buoys', 0, 'XA'),
('lay-buoys', 1, 'XB2');
INSERT INTO "milestones" VALUES
('lay-buoys', 0, 'first-buoy', 'First buoy', '最初の浮標', '2022-12', '2022-12', '2022-12', '2022-12-01', '2022-12-31');
INSERT INTO "progress" VALUES
('lay-buoys', 0, '2022-11', 'month', '2022-11-01', '2022-11-30', 'announced', NULL, NULL, NULL),
('lay-buoys', 1, '2023-02-28', 'day', '2023-02-28', '2023-02-28', 'in-progress', 'buoys', '@sea', '海上');
INSERT INTO "assessments" VALUES
('lay-buoys', 0, '2024', 'year', '2024-01-01', '2024-12-31', 'Tide Watch', '潮見', 'XB2', 'limited', -1, 'no-funding', '-1 is harsh', '厳しい'),
('lay-buoys', 1, NULL, NULL, NULL, NULL, 'Reef Watch', '礁見', NULL, NULL, 0, NULL, NULL, NULL);
INSERT INTO "relations" VALUES
('port-pact', 0, 'specifies', 'charter', 'its annex', '別紙'),
('buoys', 0, 'fulfils', 'lay-buoys', NULL, NULL),
('lay-buoys', 0, 'expands', 'study-tides', '+ the buoys', '浮標も');
INSERT INTO "recommendations" VALUES
('ask-1', NULL, 'view', NULL, NULL, NULL, NULL, NULL, 'Mind the fish', '魚を', NULL, NULL, NULL, NULL, FALSE, NULL, NULL, NULL, NULL);
INSERT INTO "recommendations" VALUES
('ask-1a', '1.0a', 'ask', 'Fish', '魚', 'Small fish', '小魚', 'ask-1', 'Wider nets', '広い網', '2023-10', 'month', '2023-10-01', '2023-10-31', TRUE, '2025-11-30', 'day', '2025-11-30', '2025-11-30');
INSERT INTO "recommendations_to" VALUES
('ask-1a', 0, 'XB2');
INSERT INTO "recommendations_areas" VALUES
('ask-1a', 0, 'sea');
INSERT INTO "answers" VALUES
('ask-1a', 0, 'lay-buoys', 'partial', 'buoys carry nets', '浮標が網を');
INSERT INTO "discrepancies" VALUES
('when-agreed', 'port-pact', '/steps/0/on', '2022-05', 'both say May', '共に五月');
INSERT INTO "claims" VALUES
('when-agreed', 0, '2022-05-12', 'XA'),
('when-agreed', 1, '2022-05-13', NULL);
INSERT INTO "sources" VALUES
('charter-text', 'joint-official-text', 'Charter of the Sample Partnership', '見本憲章', 'Arland Press, Port City', 'https://example.org/charter?lang=en&page=1', '2021-03-04', 'day', '2021-03-04', '2021-03-04', '2025-12-01', 'day', '2025-12-01', '2025-12-01', NULL, 'CC-BY-4.0', 'two columns', '二段組');
INSERT INTO "sources" VALUES
('pact-copy', 'republication', NULL, '協定の写し', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'charter-text', NULL, NULL, NULL);
INSERT INTO "sources_languages" VALUES
('charter-text', 0, 'en'),
('charter-text', 1, 'ja');
INSERT INTO "citations" VALUES
('people', 0, 'charter-text', 'annex', 'people'),
('sea', 0, 'charter-text', 'paragraph 1', 'sea'),
('harbours', 0, 'charter-text', 'paragraph 1', 'harbours'),
('harbours', 1, 'charter-text', 'paragraph 2', 'harbours'),
('council-1/plans/0', 0, 'charter-text', 'paragraph 9', 'council-1'),
('council-1/plans/1', 0, 'charter-text', NULL, 'council-1'),
('council-1/attendance/0', 0, 'charter-text', NULL, 'council-1'),
('council-1', 0, 'charter-text', 'preamble', 'council-1'),
('council', 0, 'charter-text', 'paragraph 9', 'council'),
('tide-talks-2', 0, 'charter-text', NULL, 'tide-talks-2'),
('tide-talks', 0, 'charter-text', NULL, 'tide-talks'),
('charter/steps/0', 0, 'charter-text', NULL, 'charter'),
('charter', 0, 'charter-text', NULL, 'charter'),
('port-pact/signatories/0', 0, 'charter-text', 'page 3', 'port-pact'),
('port-pact/steps/0', 0, 'charter-text', 'page 1', 'port-pact'),
('port-pact/steps/1', 0, 'charter-text', 'page 2', 'port-pact'),
('port-pact/relations/0', 0, 'charter-text', 'annex', 'port-pact'),
('port-pact', 0, 'charter-text', NULL, 'port-pact'),
('buoys/steps/0', 0, 'charter-text', NULL, 'buoys'),
('buoys/relations/0', 0, 'charter-text', NULL, 'buoys'),
('buoys', 0, 'charter-text', NULL, 'buoys'),
('buoys-north', 0, 'charter-text', NULL, 'buoys-north'),
('first-buoy', 0, 'charter-text', 'table 1', 'first-buoy'),
('lay-buoys/progress/0', 0, 'charter-text', NULL, 'lay-buoys'),
('lay-buoys/progress/1', 0, 'charter-text', 'table 2', 'lay-buoys'),
('lay-buoys/assessments/0', 0, 'charter-text', 'table 3', 'lay-buoys'),
('lay-buoys/assessments/1', 0, 'charter-text', NULL, 'lay-buoys'),
('lay-buoys/relations/0', 0, 'charter-text', 'page 4', 'lay-buoys'),
('lay-buoys', 0, 'charter-text', 'paragraph 4', 'lay-buoys'),
('lay-buoys', 1, 'charter-text', 'paragraph 5, "buoys"', 'lay-buoys'),
('study-tides', 0, 'charter-text', NULL, 'study-tides'),
('ask-1', 0, 'charter-text', NULL, 'ask-1'),
('ask-1a/answers/0', 0, 'charter-text', 'page 8', 'ask-1a'),
('ask-1a', 0, 'charter-text', 'page 7', 'ask-1a'),
('when-agreed/claims/0', 0, 'charter-text', 'page 1', 'when-agreed'),
('when-agreed/claims/1', 0, 'pact-copy', NULL, 'when-agreed');
INSERT INTO "lists" VALUES
('sample/dataset', 'creators', 0, 'Harbour Society', NULL, NULL, 'sample'),
('sample/dataset', 'creators', 1, 'Ko, A. <ko@example.org>', NULL, NULL, 'sample'),
('people', 'also_known_as', 0, 'Skills, all of them', NULL, NULL, 'people'),
('harbours', 'also_known_as', 0, 'Ports', NULL, NULL, 'harbours'),
('harbours', 'also_known_as', 1, 'Harbours, great and small', NULL, NULL, 'harbours'),
('council', 'also_known_as', 0, 'the “Council”', NULL, NULL, 'council'),
('council-1', 'unread', 0, NULL, 'annex B', '別紙B', 'council-1'),
('council-1', 'unread', 1, NULL, 'annex C', NULL, 'council-1'),
('council-1', 'also_known_as', 0, 'the first', NULL, NULL, 'council-1'),
('tide-talks', 'also_known_as', 0, '-talks-', NULL, NULL, 'tide-talks'),
('port-pact', 'also_known_as', 0, 'Pact', NULL, NULL, 'port-pact'),
('buoys', 'also_known_as', 0, 'BUOY-2022', NULL, NULL, 'buoys'),
('buoys', 'partners', 0, NULL, 'Marine Lab', '海洋研', 'buoys'),
('buoys', 'partners', 1, NULL, 'Buoy, Ltd.', NULL, 'buoys'),
('lay-buoys', 'by', 0, NULL, 'Coast Guard', '沿岸警備', 'lay-buoys'),
('lay-buoys', 'by', 1, NULL, 'Lighthouse Board', NULL, 'lay-buoys'),
('ask-1', 'by', 0, NULL, 'Fishers', '漁師', 'ask-1'),
('ask-1a', 'by', 0, NULL, 'Fishers, inland', NULL, 'ask-1a'),
('charter-text', 'authors', 0, 'A. Ko', NULL, NULL, 'charter-text'),
('charter-text', 'authors', 1, 'Oz, Ben', NULL, NULL, 'charter-text');
INSERT INTO "timeline" VALUES
(0, '2021-03', '2021-03', '2021-03', '2021-03-01', '2021-03-31', 'launched', NULL, 'Sample Partnership', '見本パートナーシップ', 'sample'),
(1, '2021-03', '2021-03', '2021-03', '2021-03-01', '2021-03-31', 'designated', NULL, 'Sea', '海', 'sea'),
(2, '2021-03-04', '2021-03-04', '2021-03-04', '2021-03-04', '2021-03-04', 'signed', 'signed', 'Charter', '憲章', 'charter'),
(3, '2021-03-04', '2021-03-04', '2021-03-04', '2021-03-04', '2021-03-04', 'made', NULL, 'Study tides ', ' 潮を学ぶ', 'study-tides'),
(4, '2021-03-04', '2021-03-04', '2021-03-04', '2021-03-04', '2021-03-04', 'designated', NULL, 'Harbours & docks <all>', '港', 'harbours'),
(5, '2021-03-04', '2021-03-04', '2021-03-04', '2021-03-04', '2021-03-04', 'published', NULL, 'Charter of the Sample Partnership', '見本憲章', 'charter-text'),
(6, '2022', '2022', '2022', '2022-01-01', '2022-12-31', 'planned', NULL, 'Sample Council', '見本評議会', 'council-1'),
(7, '2022-04/2022-05', '2022-04', '2022-05', '2022-04-01', '2022-05-31', 'planned', NULL, 'Sample Council', '見本評議会', 'council-1'),
(8, '2022-05', '2022-05', '2022-05', '2022-05-01', '2022-05-31', 'stepped', 'agreed', 'Port Pact, “the Pact”', '港湾協定', 'port-pact'),
(9, '2022-05-12', '2022-05-12', '2022-05-12', '2022-05-12', '2022-05-12', 'made', NULL, '=1+1', '浮標を置く', 'lay-buoys'),
(10, '2022-05-12/2022-05-13', '2022-05-12', '2022-05-13', '2022-05-12', '2022-05-13', 'met', NULL, 'Sample Council', '見本評議会', 'council-1'),
(11, '2022-09-01', '2022-09-01', '2022-09-01', '2022-09-01', '2022-09-01', 'stepped', 'opened', 'Buoys', '浮標', 'buoys'),
(12, '2022-09-01', '2022-09-01', '2022-09-01', '2022-09-01', '2022-09-01', 'started', NULL, 'Buoys', '浮標', 'buoys'),
(13, '2022-11', '2022-11', '2022-11', '2022-11-01', '2022-11-30', 'progressed', 'announced', '=1+1', '浮標を置く', 'lay-buoys'),
(14, '2022-12', '2022-12', '2022-12', '2022-12-01', '2022-12-31', 'milestone', NULL, 'First buoy', '最初の浮標', 'first-buoy'),
(15, '2023', '2023', '2023', '2023-01-01', '2023-12-31', 'in-force', 'in-force', 'Port Pact, “the Pact”', '港湾協定', 'port-pact'),
(16, '2023', '2023', '2023', '2023-01-01', '2023-12-31', 'started', NULL, 'Northern buoys', '北の浮標', 'buoys-north'),
(17, '2023', '2023', '2023', '2023-01-01', '2023-12-31', 'ended', NULL, 'Harbours & docks <all>', '港', 'harbours'),
(18, '2023-02-28', '2023-02-28', '2023-02-28', '2023-02-28', '2023-02-28', 'progressed', 'in-progress', '=1+1', '浮標を置く', 'lay-buoys'),
(19, '2023-10', '2023-10', '2023-10', '2023-10-01', '2023-10-31', 'recommended', NULL, 'Wider nets', '広い網', 'ask-1a'),
(20, '2024', '2024', '2024', '2024-01-01', '2024-12-31', 'assessed', 'limited', '=1+1', '浮標を置く', 'lay-buoys'),
(21, '2024-06/2024', '2024-06', '2024', '2024-06-01', '2024-12-31', 'due', NULL, '=1+1', '浮標を置く', 'lay-buoys'),
(22, '2024-06', '2024-06', '2024-06', '2024-06-01', '2024-06-30', 'ended', NULL, 'Northern buoys', '北の浮標', 'buoys-north'),
(23, '2025-01-31', '2025-01-31', '2025-01-31', '2025-01-31', '2025-01-31', 'due', NULL, 'Study tides ', ' 潮を学ぶ', 'study-tides'),
(24, '2026', '2026', '2026', '2026-01-01', '2026-12-31', 'planned', NULL, 'Tide Talks', '潮対話', 'tide-talks-2');
INSERT INTO "timeline_areas" VALUES
(1, 0, 'sea'),
(4, 0, 'harbours'),
(6, 0, 'sea'),
(6, 1, 'harbours'),
(7, 0, 'sea'),
(7, 1, 'harbours'),
(8, 0, 'harbours'),
(9, 0, 'sea'),
(9, 1, 'harbours'),
(10, 0, 'sea'),
(10, 1, 'harbours'),
(11, 0, 'sea'),
(12, 0, 'sea'),
(13, 0, 'sea'),
(13, 1, 'harbours'),
(14, 0, 'sea'),
(14, 1, 'harbours'),
(15, 0, 'harbours'),
(17, 0, 'harbours'),
(18, 0, 'sea'),
(18, 1, 'harbours'),
(19, 0, 'sea'),
(20, 0, 'sea'),
(20, 1, 'harbours'),
(21, 0, 'sea'),
(21, 1, 'harbours');
INSERT INTO "timeline_parties" VALUES
(0, 0, 'XA'),
(0, 1, 'XB2'),
(6, 0, 'XA'),
(6, 1, 'XB2'),
(7, 0, 'XA'),
(7, 1, 'XB2'),
(8, 0, 'XB2'),
(8, 1, 'XA'),
(9, 0, 'XA'),
(9, 1, 'XB2'),
(10, 0, 'XA'),
(10, 1, 'XB2'),
(11, 0, 'XA'),
(12, 0, 'XA'),
(13, 0, 'XA'),
(13, 1, 'XB2'),
(14, 0, 'XA'),
(14, 1, 'XB2'),
(15, 0, 'XB2'),
(15, 1, 'XA'),
(18, 0, 'XA'),
(18, 1, 'XB2'),
(19, 0, 'XB2'),
(20, 0, 'XA'),
(20, 1, 'XB2'),
(21, 0, 'XA'),
(21, 1, 'XB2'),
(24, 0, 'XA'),
(24, 1, 'XB2');

COMMIT;
