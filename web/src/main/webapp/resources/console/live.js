// Keeps a page's figures true. The server says by an event stream when something changed, at most once a second; without
// one the page asks by itself. When the server is gone, wait until it answers again and load the page anew.
(function () {
  'use strict';
  var OVER = ['STOPPED', 'FAILED', 'COMPLETED', 'ABANDONED'];
  var PAUSE = 1000;
  var POLL = 2000;
  var lost = false;
  var wanted = false;
  var busy = false;
  var last = 0;

  function refresh() {
    if (lost || document.hidden || typeof window.refreshPage !== 'function') {
      wanted = true;
      return;
    }
    var wait = last + PAUSE - Date.now();
    if (busy || wait > 0) {
      if (!wanted) {
        wanted = true;
        window.setTimeout(again, Math.max(wait, 200));
      }
      return;
    }
    wanted = false;
    last = Date.now();
    if (!typing()) {
      window.refreshPage();
    }
  }

  function again() {
    if (wanted) {
      wanted = false;
      refresh();
    }
  }

  // What somebody fills in must not be replaced under their fingers.
  function typing() {
    var at = document.activeElement;
    return at && at.closest('[id$=":now"]') && /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) && at.type !== 'submit';
  }

  function healthy() {
    return fetch('health/ready', { cache: 'no-store' }).then(function (answer) { return answer.ok; });
  }

  function comeBack() {
    healthy().then(function (well) {
      if (well) {
        window.location.replace(window.location.href);
      } else {
        window.setTimeout(comeBack, POLL);
      }
    }).catch(function () { window.setTimeout(comeBack, POLL); });
  }

  function lose() {
    if (!lost) {
      lost = true;
      document.body.classList.add('lost');
      window.setTimeout(comeBack, PAUSE);
    }
  }

  function over(event) {
    try {
      return OVER.indexOf(JSON.parse(event.data).status) >= 0;
    } catch (notOurs) {
      return false;
    }
  }

  function poll() {
    window.setInterval(function () {
      healthy().then(function (well) {
        if (well) {
          refresh();
        } else {
          lose();
        }
      }).catch(lose);
    }, POLL);
  }

  function listen(address) {
    var source = new EventSource(address);
    source.onmessage = function (event) {
      if (over(event)) {
        source.close();
        window.setTimeout(refresh, PAUSE);
      }
      refresh();
    };
    source.onerror = function () {
      healthy().then(function (well) {
        if (!well) {
          source.close();
          lose();
        } else if (source.readyState === EventSource.CLOSED) {
          poll();
        }
      }).catch(function () {
        source.close();
        lose();
      });
    };
  }

  window.addEventListener('load', function () {
    var live = document.querySelector('[data-events]');
    var address = live && live.getAttribute('data-events');
    if (window.jQuery) {
      window.jQuery(document).on('ajaxError pfAjaxError', lose);
      window.jQuery(document).ajaxStart(function () { busy = true; }).ajaxStop(function () { busy = false; });
    }
    if (address) {
      if (window.EventSource) {
        listen(address);
      } else {
        poll();
      }
    }
  });
  document.addEventListener('visibilitychange', again);
}());
