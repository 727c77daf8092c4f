package varde.engine.timeline;

import varde.engine.edition.Rule;

/// A finding code and the rule that tells it.
public record Check(String code, Rule rule) {}
