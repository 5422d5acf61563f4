extension Store {
  /// Numbers every change of the store, and keeps what no longer counts.
  ///
  /// What an earlier point of the register counted can so be counted again. `import`, `dossier` and
  /// `response` hold what counts now; the `former_` tables hold what an event took out. A response
  /// that came back, because the import that had replaced it was undone, is in both.
  static let eventSchema = """
    CREATE TABLE event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('import', 'undo')),
      import_id INTEGER NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT;
    INSERT INTO event (kind, import_id, at, by)
      SELECT kind, import_id, at, by FROM (
        SELECT 'import' AS kind, id AS import_id, imported_at AS at, imported_by AS by FROM import
        UNION ALL SELECT 'import', import_id, imported_at, imported_by FROM undone_import
        UNION ALL SELECT 'undo', import_id, undone_at, undone_by FROM undone_import)
      ORDER BY at, import_id, kind;
    ALTER TABLE import ADD COLUMN event_id INTEGER NOT NULL DEFAULT 0;
    UPDATE import SET event_id =
      (SELECT event.id FROM event WHERE kind = 'import' AND import_id = import.id);
    CREATE TABLE former_import (
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      size INTEGER NOT NULL,
      form_id INTEGER,
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
      event_id INTEGER NOT NULL,
      removed_event_id INTEGER NOT NULL,
      -- Whether its responses and dossier counts were deleted for good.
      is_erased INTEGER NOT NULL DEFAULT 0 CHECK (is_erased IN (0, 1))
    ) STRICT;
    -- Of imports that were undone before there were events only these parts were kept.
    INSERT INTO former_import
      SELECT u.import_id, u.path, u.sha256, 0, NULL, '', '', u.accepted, 0, u.accepted, 0, 0, 0, 0,
        0, 0, NULL, NULL, NULL, NULL, '', u.imported_at, u.imported_by, e.id, r.id, 1
      FROM undone_import u
      JOIN event e ON e.import_id = u.import_id AND e.kind = 'import'
      JOIN event r ON r.import_id = u.import_id AND r.kind = 'undo';
    DROP TABLE undone_import;
    CREATE TABLE former_dossier (
      id INTEGER NOT NULL,
      import_id INTEGER NOT NULL,
      unit_code TEXT NOT NULL,
      handled TEXT NOT NULL,
      field_key TEXT NOT NULL,
      field TEXT,
      first_day INTEGER NOT NULL,
      last_day INTEGER NOT NULL,
      received INTEGER,
      carried INTEGER,
      resolved INTEGER,
      early INTEGER,
      on_time INTEGER,
      late INTEGER,
      pending INTEGER,
      removed_event_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX former_dossier_import ON former_dossier (import_id);
    CREATE TABLE former_response (
      id INTEGER NOT NULL,
      import_id INTEGER NOT NULL,
      form_id INTEGER NOT NULL,
      unit_id INTEGER NOT NULL,
      received INTEGER NOT NULL,
      channel INTEGER,
      field_id INTEGER,
      respondent_type_id INTEGER,
      gender_id INTEGER,
      age_group_id INTEGER,
      answers TEXT NOT NULL,
      serial TEXT NOT NULL,
      comment TEXT,
      removed_event_id INTEGER NOT NULL,
      restored_event_id INTEGER,
      PRIMARY KEY (id, removed_event_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX former_response_event ON former_response (removed_event_id);
    """
}
