/// Shares of many courses, as the edition defines them, with what stands beside each of them and
/// never inside it; how sure they are, and what of them may be shown.
///
/// [Shares] counts the answers of an evaluation; [Share] is one indicator's count. Denominators of
/// the published indicators are not public: these are this project's reading, and say so where they
/// are shown.
///
/// What follows knows numbers only, no indicator and no course. [Proportion] has the interval that
/// chance leaves it. In the order of time [XmrChart], [RunChart] and [PChart] tell what is more
/// than chance; between units [Funnel] does, and between areas [Variation]. [Suppression] decides
/// which numbers of a table are hidden, so that none about few people is told; whatever is drawn or
/// written for others asks it first.
package varde.engine.indicator;
