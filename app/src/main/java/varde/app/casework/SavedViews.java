package varde.app.casework;

import java.util.List;
import varde.app.security.Entry;

/// Views of the worklist that somebody wants to come back to. They are the reader's own, and hold
/// no patient's name.
record SavedViews(Entry entry) {

  /// A view.
  ///
  /// @param query the end of its address
  record View(int id, String name, String query) {}

  List<View> list() {
    return entry
        .rows()
        .sql("select id, name, query from casework.saved_view order by name, id")
        .query(View.class)
        .list();
  }

  int keep(String name, String query) {
    return entry
        .rows()
        .sql(
            """
            insert into casework.saved_view (legal_entity, person, name, query)
            values (security.legal_entity(), security.person(), ?, ?)
            on conflict (legal_entity, person, name) do update set query = excluded.query
            """)
        .params(name, query)
        .update();
  }

  int forget(int view) {
    return entry.rows().sql("delete from casework.saved_view where id = ?").param(view).update();
  }
}
