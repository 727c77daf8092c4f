/// Seeded populations of patient courses that obey an edition, or break it on purpose.
package varde.engine.synthetic;
