/// Shares of many courses, as the edition defines them, with what stands beside each of them and
/// never inside it.
///
/// [Shares] counts the answers of an evaluation; [Share] is one indicator's count. Denominators of
/// the published indicators are not public: these are this project's reading, and say so where they
/// are shown.
package varde.engine.indicator;
