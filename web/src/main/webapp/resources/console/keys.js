// "/" goes to the search, Escape leaves it; the theme button turns the three themes round. No key starts anything.
(function () {
  'use strict';
  var THEMES = ['system', 'dark', 'light'];

  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  document.addEventListener('keydown', function (event) {
    var seek = document.querySelector('.filter input[type=search]') || document.getElementById('seek');
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
      event.preventDefault();
      seek.focus();
      seek.select();
    } else if (event.key === 'Escape' && event.target.type === 'search') {
      event.target.blur();
    }
  });

  // What is the next thing to do lies open; a link to something folded opens it.
  document.querySelectorAll('details.turn').forEach(function (part) { part.open = true; });

  // An answer is where one goes on from; and on a narrow page the place where one is may lie beyond the edge.
  if (document.querySelector('#messages li') && document.activeElement === document.body) {
    document.getElementById('main').focus({ preventScroll: true });
  }
  var side = document.querySelector('.side');
  var here = side && side.querySelector('[aria-current=page]');
  if (here) {
    side.scrollLeft = here.offsetLeft - (side.clientWidth - here.offsetWidth) / 2;
  }

  var button = document.getElementById('theme');
  if (button) {
    button.addEventListener('click', function () {
      var next = THEMES[(THEMES.indexOf(button.dataset.themeNow) + 1) % THEMES.length];
      button.dataset.themeNow = next;
      button.textContent = 'Theme: ' + next;
      document.documentElement.dataset.theme = next;
      document.querySelector('meta[name=color-scheme]').content = next === 'system' ? 'dark light' : next;
      document.cookie = 'upgrade-night-theme=' + next + '; path=/; max-age=31536000; SameSite=Strict';
    });
  }
}());
