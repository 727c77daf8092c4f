package varde.engine.indicator;

/// How the intervals of one limit stand.
///
/// @param limit the limit's id
/// @param running open, and the due day is not past
/// @param ended the course closed first, on or before the due day
public record LimitCount(
    String limit, int met, int missed, int running, int ended, Share.Beside beside) {}
