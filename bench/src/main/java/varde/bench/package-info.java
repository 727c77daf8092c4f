/// Benchmarks: how fast, measured beside what, is told in `bench/README.md`. Never shipped.
package varde.bench;
