package org.upgradenight.callmanager.xml;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever a cluster answers, it is read or it is malformed. */
class XmlElementFuzzTest {

    @FuzzTest(maxDuration = "30s")
    void answers(byte[] text) {
        try {
            XmlElement.parse(new String(text, StandardCharsets.UTF_8));
        } catch (MalformedXmlException malformed) {
            // It says so to whoever asked.
        }
    }
}
