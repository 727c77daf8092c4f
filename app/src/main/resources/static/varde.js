// What a keyboard gets besides the links: J and K move between rows, R registers, / searches. Everything works without this file.
(() => {
  'use strict';
  const isWriting = (element) => element.closest('input, select, textarea, [contenteditable]') !== null;
  const rows = () => [...document.querySelectorAll('.v-work tbody tr .v-name')];

  const move = (step) => {
    const names = rows();
    const at = names.indexOf(document.activeElement.closest('tr')?.querySelector('.v-name'));
    names[Math.min(names.length - 1, Math.max(0, at + step))]?.focus();
  };

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    r: () => document.activeElement.closest('tr')?.querySelector('[data-key="register"]')?.click(),
    '/': () => document.querySelector('[data-key="search"]')?.focus(),
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    const act = keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  // Two minutes before the session ends: are you still there? Other tabs of the same person count as being there.
  const timeOut = document.getElementById('time-out');
  if (timeOut) {
    const warning = 120;
    const active = () => localStorage.setItem('varde-active', String(Date.now()));
    const left = () => Number(timeOut.dataset.seconds) - (Date.now() - Number(localStorage.getItem('varde-active'))) / 1000;
    const watch = () => {
      if (left() <= warning && !timeOut.open) timeOut.showModal();
      if (left() > warning && timeOut.open) timeOut.close();
      setTimeout(watch, 1000 * Math.max(1, Math.min(30, left() - warning)));
    };
    active();
    document.body.addEventListener('htmx:afterRequest', active);
    timeOut.querySelector('[data-stay]').addEventListener('click', async () => {
      const answer = await fetch('/session', { redirect: 'error' }).catch(() => null);
      if (answer && answer.ok) active();
      timeOut.close();
    });
    watch();
  }
})();
