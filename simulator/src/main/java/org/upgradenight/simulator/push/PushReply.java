package org.upgradenight.simulator.push;

import java.util.List;
import org.upgradenight.simulator.phone.KeyAnswer;
import org.upgradenight.simulator.xml.XmlText;

/** The phone's answers to a push, as XML text. */
public final class PushReply {

    /** The object could not be parsed. */
    public static final int PARSE_ERROR = 1;
    /** The response could not be framed. */
    public static final int FRAME_ERROR = 2;
    /** Internal file error. */
    public static final int FILE_ERROR = 3;
    /** Not authorised: wrong credentials, no association, or the authentication URL did not say AUTHORIZED. */
    public static final int NOT_AUTHORISED = 4;
    /** Not documented; met by clients that send {@code Expect: 100-continue}. */
    public static final int EXPECTATION = 6;

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private PushReply() {}

    /** What became of one item. */
    public record Item(String url, KeyAnswer answer) {}

    /** The answer to a whole object, items in order of completion. */
    public static String response(List<Item> items) {
        StringBuilder xml = new StringBuilder(DECLARATION).append("<CiscoIPPhoneResponse>\n");
        for (Item item : items) {
            xml.append("<ResponseItem Status=\"").append(item.answer().status());
            xml.append("\" Data=\"").append(XmlText.escape(item.answer().data()));
            xml.append("\" URL=\"").append(XmlText.escape(item.url())).append("\"/>\n");
        }
        return xml.append("</CiscoIPPhoneResponse>\n").toString();
    }

    /** The answer when the object as a whole failed. */
    public static String error(int number) {
        return DECLARATION + "<CiscoIPPhoneError Number=\"" + number + "\"/>\n";
    }
}
