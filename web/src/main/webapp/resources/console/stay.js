// What somebody is at stays as it is while parts of the page are replaced: the focus, what is unfolded, how far a list is scrolled.
(function () {
  'use strict';
  var STOPS = 'a[href], button, input, select, textarea, summary';

  function all(what) {
    var live = document.getElementById('live');
    return live ? Array.from(live.querySelectorAll(what)) : [];
  }

  // The same thing after the update: an element of its own has gone.
  function name(element) {
    return element.tagName + ' ' + (element.id || element.getAttribute('href') || element.textContent.trim());
  }

  function folded(part) {
    return name(part.querySelector('summary') || part);
  }

  function alike(element) {
    return all(STOPS).filter(function (other) { return name(other) === name(element); });
  }

  function seen() {
    var at = all(STOPS).indexOf(document.activeElement) < 0 ? null : document.activeElement;
    return {
      at: at,
      among: at ? alike(at).indexOf(at) : 0,
      open: all('details[open]').map(folded),
      scrolled: all('.log').map(function (list) { return list.scrollTop; })
    };
  }

  function restore(before) {
    all('details').forEach(function (part) { part.open = part.open || before.open.indexOf(folded(part)) >= 0; });
    all('.log').forEach(function (list, number) { list.scrollTop = before.scrolled[number] || 0; });
    if (before.at && !before.at.isConnected && document.activeElement === document.body) {
      var there = alike(before.at);
      if (there.length > 0) {
        there[Math.min(before.among, there.length - 1)].focus({ preventScroll: true });
      }
    }
  }

  // Seen before the answer is put into the page, restored right after.
  function watch(options, asked, answer) {
    answer.done(function () {
      var before = seen();
      window.setTimeout(function () { restore(before); }, 0);
    });
  }

  if (window.jQuery) {
    window.jQuery.ajaxPrefilter(watch);
  }
}());
