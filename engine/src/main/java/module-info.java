/// The pure core: editions, courses and the evaluator. Requires nothing but the JDK's base module.
module varde.engine {
  exports varde.engine.columns;
  exports varde.engine.edition;
  exports varde.engine.history;
  exports varde.engine.indicator;
  exports varde.engine.limit;
  exports varde.engine.synthetic;
  exports varde.engine.timeline;
}
