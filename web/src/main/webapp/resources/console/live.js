// When the server was restarted, or the session has ended, the live figures stop. Wait until the server answers
// again, then load the page anew: it leads through the log-in where that is needed.
(function () {
  'use strict';
  var waiting = false;

  function retry() {
    fetch('health/ready', { cache: 'no-store' })
      .then(function (answer) {
        if (answer.ok) {
          window.location.replace(window.location.href);
        } else {
          window.setTimeout(retry, 2000);
        }
      })
      .catch(function () { window.setTimeout(retry, 2000); });
  }

  function lost() {
    if (!waiting) {
      waiting = true;
      document.body.classList.add('lost');
      window.setTimeout(retry, 1000);
    }
  }

  window.addEventListener('load', function () {
    if (window.jQuery) {
      window.jQuery(document).on('ajaxError pfAjaxError', lost);
    }
  });
}());
