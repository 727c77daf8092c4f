/// Connections, transactions, migrations. Knows no pathway word and no person.
///
/// [Database] is where rows are kept: a PostgreSQL server of one's own, reached by address, or the
/// one that comes with the program ([EmbeddedServer]), for trying and testing. Each feature has a
/// schema of its own, made by the migrations that lie beside it ([Migrations]). Everything is read
/// and written in [Transactions], which tell the database who asks, so that its row level security
/// is a second line behind the program's own decision.
@NullMarked
package varde.app.storage;

import org.jspecify.annotations.NullMarked;
