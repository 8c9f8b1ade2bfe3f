package org.upgradenight.paper;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the charts of the report: SVG of filled rectangles and polygons, and nothing else. No text, so that the machine
 * needs no fonts; no links, images or styles, so that there is nothing to load.
 */
final class ShapeDrawer implements SVGDrawer {

    private record Filled(Shape shape, Color colour) {}

    @Override
    public SVGImage buildSVGImage(Element svg, Box box, CssContext css, double width, double height, double dots) {
        double[] view = numbers(svg.getAttribute("viewBox"));
        double wide = width >= 0 ? width : number(svg, "width") * dots;
        double high = height >= 0 ? height : number(svg, "height") * dots;
        return new Drawing(shapes(svg), view[2], view[3], wide, high, dots);
    }

    /** Sizes are in the layout's dots, of which a pixel of the page has several. */
    private record Drawing(
            List<Filled> shapes, double viewWidth, double viewHeight, double width, double height, double dots)
            implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics((float) x, (float) y, (float) (width / dots), (float) (height / dots), this::paint);
        }

        private void paint(Graphics2D page) {
            page.scale(width / dots / viewWidth, height / dots / viewHeight);
            for (Filled filled : shapes) {
                page.setColor(filled.colour());
                page.fill(filled.shape());
            }
        }
    }

    private static List<Filled> shapes(Element svg) {
        List<Filled> shapes = new ArrayList<>();
        for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element part && part.getTagName().equals("rect")) {
                shapes.add(new Filled(
                        new Rectangle2D.Double(
                                number(part, "x"), number(part, "y"), number(part, "width"), number(part, "height")),
                        Color.decode(part.getAttribute("fill"))));
            } else if (node instanceof Element part && part.getTagName().equals("polygon")) {
                shapes.add(new Filled(
                        polygon(numbers(part.getAttribute("points"))), Color.decode(part.getAttribute("fill"))));
            }
        }
        return shapes;
    }

    private static Shape polygon(double[] points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int place = 2; place + 1 < points.length; place += 2) {
            path.lineTo(points[place], points[place + 1]);
        }
        path.closePath();
        return path;
    }

    private static double number(Element part, String attribute) {
        return part.hasAttribute(attribute) ? Double.parseDouble(part.getAttribute(attribute)) : 0;
    }

    private static double[] numbers(String list) {
        String[] words = list.strip().split("[ ,]+");
        double[] numbers = new double[words.length];
        for (int place = 0; place < words.length; place++) {
            numbers[place] = Double.parseDouble(words[place]);
        }
        return numbers;
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void withUserAgent(UserAgentCallback agent) {}

    @Override
    public void close() {}
}
