package org.upgradenight.phone.http;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever a phone offers as its screen, it is drawn or it is not; the picture's own record bounds what is kept. */
class ScreenBitmapFuzzTest {

    @FuzzTest(maxDuration = "30s")
    void bitmaps(byte[] body) {
        ScreenBitmap.read(body);
    }
}
