internal import GRDB

extension Store {
  /// Every schema change ever released, oldest first.
  ///
  /// A released migration is never edited; a later one corrects it. Rules that must always hold
  /// are constraints of the schema, so that no code path can store half a response.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 responses") { db in
      try db.execute(sql: Store.firstSchema)
    }
    migrator.registerMigration("2 events") { db in
      try db.execute(sql: Store.eventSchema)
    }
    migrator.registerMigration("3 kept tallies") { db in
      try db.execute(
        sql: """
          CREATE TABLE tally_cache (
            key BLOB NOT NULL UNIQUE,
            counter INTEGER NOT NULL,
            cells BLOB NOT NULL
          ) STRICT
          """)
    }
    migrator.registerMigration("4 serials before forms") { db in
      try db.execute(sql: "DROP INDEX response_serial; \(Store.serialIndex)")
    }
    return migrator
  }

  /// Keeps serials unique within a form.
  ///
  /// They come first in it, since comparing a number that most responses share, before the serial,
  /// takes a quarter more time.
  static let serialIndex = "CREATE UNIQUE INDEX response_serial ON response (serial, form_id)"

  /// `response.id` rises with time, so that one import is one run of ids, and a period is found by
  /// the imports that overlap it instead of by an index over every date.
  ///
  /// `received` counts days since 1970-01-01; the view `responses` shows everything in words.
  private static let firstSchema = """
    CREATE TABLE form (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL,
      version TEXT NOT NULL,
      items TEXT NOT NULL,
      UNIQUE (code, version)
    ) STRICT;
    CREATE TABLE unit (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE label (
      id INTEGER PRIMARY KEY,
      kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 4),
      key TEXT NOT NULL,
      text TEXT NOT NULL,
      UNIQUE (kind, key)
    ) STRICT;
    CREATE TABLE import (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      path TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      size INTEGER NOT NULL,
      -- Null for dossier counts.
      form_id INTEGER REFERENCES form (id),
      encoding TEXT NOT NULL,
      delimiter TEXT NOT NULL,
      lines INTEGER NOT NULL,
      header INTEGER NOT NULL,
      accepted INTEGER NOT NULL,
      rejected INTEGER NOT NULL,
      duplicates INTEGER NOT NULL,
      blank INTEGER NOT NULL,
      continuation INTEGER NOT NULL,
      invalid_answers INTEGER NOT NULL,
      unclear_answers INTEGER NOT NULL,
      first_id INTEGER,
      last_id INTEGER,
      first_day INTEGER,
      last_day INTEGER,
      program TEXT NOT NULL,
      imported_at TEXT NOT NULL,
      imported_by TEXT NOT NULL,
      CHECK (lines = header + accepted + rejected + duplicates + blank + continuation)
    ) STRICT;
    CREATE UNIQUE INDEX import_file ON import (sha256, ifnull(form_id, 0));
    CREATE TABLE dossier (
      id INTEGER PRIMARY KEY,
      import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
      unit_code TEXT NOT NULL,
      handled TEXT NOT NULL CHECK (handled IN ('province', 'department', 'district', 'commune')),
      field_key TEXT NOT NULL,
      field TEXT,
      first_day INTEGER NOT NULL,
      last_day INTEGER NOT NULL CHECK (first_day <= last_day),
      received INTEGER CHECK (received >= 0),
      carried INTEGER CHECK (carried >= 0),
      resolved INTEGER CHECK (resolved >= 0),
      early INTEGER CHECK (early >= 0),
      on_time INTEGER CHECK (on_time >= 0),
      late INTEGER CHECK (late >= 0),
      pending INTEGER CHECK (pending >= 0)
    ) STRICT;
    CREATE INDEX dossier_unit ON dossier (unit_code, handled, field_key);
    CREATE TABLE response (
      id INTEGER PRIMARY KEY,
      import_id INTEGER NOT NULL,
      form_id INTEGER NOT NULL,
      unit_id INTEGER NOT NULL,
      received INTEGER NOT NULL,
      channel INTEGER CHECK (channel IN (1, 2)),
      field_id INTEGER,
      respondent_type_id INTEGER,
      gender_id INTEGER,
      age_group_id INTEGER,
      answers TEXT NOT NULL CHECK (answers <> ''),
      serial TEXT NOT NULL CHECK (serial <> ''),
      comment TEXT
    ) STRICT;
    CREATE UNIQUE INDEX response_serial ON response (form_id, serial);
    CREATE TABLE invalid_answer (
      import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
      line INTEGER NOT NULL,
      item INTEGER NOT NULL,
      value TEXT NOT NULL
    ) STRICT;
    CREATE TABLE rejection_count (
      import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
      rule TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (import_id, rule)
    ) STRICT, WITHOUT ROWID;
    -- Forms of an import that were stored by an earlier one already.
    CREATE TABLE duplicate_count (
      import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
      original_id INTEGER NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (import_id, original_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE undone_import (
      import_id INTEGER PRIMARY KEY,
      path TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      accepted INTEGER NOT NULL,
      imported_at TEXT NOT NULL,
      imported_by TEXT NOT NULL,
      undone_at TEXT NOT NULL,
      undone_by TEXT NOT NULL
    ) STRICT;
    CREATE VIEW responses AS
      SELECT response.id, import.path AS import, form.code AS form, unit.code AS unit,
        date(received * 86400, 'unixepoch') AS received,
        CASE channel WHEN 1 THEN 'giay' WHEN 2 THEN 'truc_tuyen' END AS channel,
        f.text AS field, r.text AS respondent_type, g.text AS gender, a.text AS age_group,
        serial, answers, comment
      FROM response
      JOIN import ON import.id = import_id
      JOIN form ON form.id = response.form_id
      JOIN unit ON unit.id = unit_id
      LEFT JOIN label f ON f.id = field_id
      LEFT JOIN label r ON r.id = respondent_type_id
      LEFT JOIN label g ON g.id = gender_id
      LEFT JOIN label a ON a.id = age_group_id;
    """
}
