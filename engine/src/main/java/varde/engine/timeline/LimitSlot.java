package varde.engine.timeline;

import java.util.Optional;
import varde.engine.edition.IntervalRule;
import varde.engine.edition.Setting;
import varde.engine.edition.TimeLimit;

/// What the limit of an interval is called in one setting or severity, or with `?` where that is
/// unknown.
///
/// @param limit the limit of the edition; empty where the setting or severity is unknown
/// @param setting the setting it holds in, where it depends on one
public record LimitSlot(
    String id, IntervalRule interval, Optional<TimeLimit> limit, Optional<Setting> setting) {}
