// Keeps a page's figures true. The server says by an event stream when something changed, at most once a second; without
// one the page asks by itself. When the server is gone, wait until it answers again and load the page anew; when the stay
// is over or the server forgot this page, load it anew at once, which leads through the log-in.
(function () {
  'use strict';
  var OVER = ['STOPPED', 'FAILED', 'COMPLETED', 'ABANDONED'];
  var PAUSE = 1000;
  var POLL = 2000;
  var MOST_FAULTS = 3;
  var faults = 0;
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

  // No answer may mean no server; or only that somebody is leaving the page.
  function unlessHealthy(then) {
    healthy().then(function (well) {
      if (!well) {
        then();
      }
    }).catch(then);
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

  // Without what follows the #, which would make it no load at all.
  function anew() {
    if (!lost) {
      lost = true;
      window.location.replace(window.location.pathname + window.location.search);
    }
  }

  // An update that was not answered as one: the log-in page, a refusal, a fault.
  function failed(answer) {
    faults += 1;
    if (answer.status === 0) {
      unlessHealthy(lose);
    } else if (answer.status < 500 || faults >= MOST_FAULTS) {
      anew();
    } else {
      window.setTimeout(refresh, POLL);
    }
  }

  // An update that only says that this page is forgotten is taken away from PrimeFaces, which would lead to a page of errors.
  function answered(parts) {
    faults = 0;
    var root = parts && parts.documentElement;
    if (root && root.querySelector('error, redirect')) {
      root.replaceChildren();
      anew();
    }
  }

  // Every request of this page, also those that tell nobody else of their end.
  function watch(options, asked, answer) {
    busy = true;
    answer.done(answered).fail(failed).always(function () { busy = false; });
  }

  // A part that is still counted is asked for again until it is there, also on a page that otherwise stands still.
  function soon() {
    if (document.querySelector('[data-soon]')) {
      refresh();
      window.setTimeout(soon, POLL);
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
      window.jQuery.ajaxPrefilter(watch);
    }
    window.setTimeout(soon, PAUSE);
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
