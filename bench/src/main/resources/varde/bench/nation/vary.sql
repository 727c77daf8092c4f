-- Names the limit that has another value from now on, which slot.sql heeds; null for none.
set variable varied = ${varied};
set variable varied_days = ${days};
