package varde.engine.synthetic;

/// To be filled in.
public final class Population {}
