// The server writes times in UTC. Here they become those of whoever looks, with UTC kept in the title.
(function () {
  'use strict';
  var zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

  function two(number) {
    return String(number).padStart(2, '0');
  }

  function here(at, fraction) {
    return at.getFullYear() + '-' + two(at.getMonth() + 1) + '-' + two(at.getDate()) + ' '
        + two(at.getHours()) + ':' + two(at.getMinutes()) + ':' + two(at.getSeconds())
        + (fraction ? '.' + String(at.getMilliseconds()).padStart(3, '0') : '');
  }

  function show(time) {
    var iso = time.getAttribute('datetime');
    var at = new Date(iso);
    var words = here(at, iso.indexOf('.') > 0);
    if (!isNaN(at) && time.textContent !== words) {
      time.textContent = words;
    }
  }

  function showAll() {
    document.querySelectorAll('time[datetime]').forEach(show);
  }

  // Moments are typed in the time of the wall clock here; the server is told which zone that is.
  function fill() {
    document.querySelectorAll('input[data-zone]').forEach(function (field) { field.value = zone; });
    document.querySelectorAll('input[data-utc]').forEach(function (field) {
      var at = new Date(field.dataset.utc);
      if (!field.value && !isNaN(at)) {
        field.value = here(at, false).slice(0, 16).replace(' ', 'T');
      }
    });
  }

  fill();
  document.querySelectorAll('.zone').forEach(function (place) { place.textContent = zone; });
  showAll();
  // The live figures are replaced every second.
  new MutationObserver(showAll).observe(document.body, { childList: true, subtree: true });
}());
