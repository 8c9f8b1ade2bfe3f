package org.upgradenight.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.batch.api.chunk.CheckpointAlgorithm;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.batch.api.chunk.ItemWriter;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.api.listener.StepListener;
import jakarta.inject.Named;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.run.JobName;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A slip in a job's XML is found by the engine only in the night, at the step it belongs to; here it is found now. */
class JobXmlTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path JOBS = CLASSES.resolve("META-INF/batch-jobs");

    private static final Map<String, Class<?>> KINDS = Map.of(
            "batchlet", Batchlet.class,
            "reader", ItemReader.class,
            "processor", ItemProcessor.class,
            "writer", ItemWriter.class,
            "checkpoint-algorithm", CheckpointAlgorithm.class);

    private static final Set<String> STEP_PROPERTIES = Set.of("jakarta.transaction.global.timeout");

    @Test
    void thereIsOneFileForEveryJobAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(JOBS)) {
            assertEquals(
                    Arrays.stream(JobName.values())
                            .map(job -> job.word() + ".xml")
                            .collect(Collectors.toSet()),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @EnumSource(JobName.class)
    void aJobsIdIsItsName(JobName job) throws Exception {
        assertEquals(job.word(), read(job).getAttribute("id"));
    }

    @ParameterizedTest
    @EnumSource(JobName.class)
    void itsStepsAreThoseThatPagesShow(JobName job) throws Exception {
        assertEquals(
                job.steps(),
                all(read(job), "step").stream()
                        .map(step -> step.getAttribute("id"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(JobName.class)
    void everyReferenceIsExactlyOneArtifactOfThatKind(JobName job) throws Exception {
        Element root = read(job);
        for (Element referring : all(root, "*")) {
            if (referring.hasAttribute("ref")) {
                Class<?> artifact = artifact(referring.getAttribute("ref"));
                assertTrue(kind(referring).isAssignableFrom(artifact), artifact + " as " + referring.getTagName());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(JobName.class)
    void everyPropertyIsInjectedSomewhereAndEveryInjectedPropertyIsGiven(JobName job) throws Exception {
        for (Element referring : all(read(job), "*")) {
            if (referring.hasAttribute("ref")) {
                assertEquals(
                        wanted(artifact(referring.getAttribute("ref"))),
                        properties(referring),
                        referring.getAttribute("ref"));
            } else if (referring.getTagName().equals("step")) {
                assertTrue(STEP_PROPERTIES.containsAll(properties(referring)), referring.getAttribute("id"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(JobName.class)
    void everyStepIsReachedOnceAndTheLastOneEnds(JobName job) throws Exception {
        Map<String, String> next = new java.util.LinkedHashMap<>();
        for (Element step : all(read(job), "step")) {
            assertTrue(next.put(step.getAttribute("id"), step.getAttribute("next")) == null, "a step twice");
        }
        Set<String> reached = new LinkedHashSet<>();
        String step = next.keySet().iterator().next();
        while (!step.isEmpty() && reached.add(step)) {
            assertTrue(next.containsKey(step), "no step " + step);
            step = next.get(step);
        }
        assertEquals("", step, "a circle");
        assertEquals(next.keySet(), reached);
    }

    @ParameterizedTest
    @EnumSource(JobName.class)
    void nothingIsRetriedSkippedOrPartitionedByTheEngine(JobName job) throws Exception {
        Element root = read(job);
        for (String element : List.of(
                "retryable-exception-classes", "skippable-exception-classes", "partition", "decision", "split")) {
            assertEquals(List.of(), all(root, element), element);
        }
        for (Element chunk : all(root, "chunk")) {
            assertEquals("custom", chunk.getAttribute("checkpoint-policy"));
            assertEquals("", chunk.getAttribute("retry-limit") + chunk.getAttribute("skip-limit"));
        }
    }

    @ParameterizedTest
    @EnumSource(JobName.class)
    void everyConversationStepHasItsDeed(JobName job) throws Exception {
        for (Element step : all(read(job), "step")) {
            if (!all(step, "chunk").isEmpty()) {
                assertTrue(Deed.class.isAssignableFrom(artifact(step.getAttribute("id"))), step.getAttribute("id"));
            }
        }
    }

    @Test
    void noNameIsGivenTwice() throws Exception {
        List<String> names = named().stream()
                .map(type -> type.getAnnotation(Named.class).value())
                .toList();
        assertEquals(new HashSet<>(names).size(), names.size(), names.toString());
    }

    private static Class<?> kind(Element referring) {
        if (referring.getTagName().equals("listener")) {
            Element owner = (Element) referring.getParentNode().getParentNode();
            return owner.getTagName().equals("job") ? JobListener.class : StepListener.class;
        }
        Class<?> kind = KINDS.get(referring.getTagName());
        assertNotNull(kind, referring.getTagName());
        return kind;
    }

    private static Set<String> wanted(Class<?> artifact) {
        Set<String> names = new HashSet<>();
        for (Class<?> type = artifact; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                BatchProperty property = field.getAnnotation(BatchProperty.class);
                if (property != null) {
                    names.add(property.name().isEmpty() ? field.getName() : property.name());
                }
            }
        }
        return names;
    }

    /** Only its own: properties stand in a child, not in a deeper element. */
    private static Set<String> properties(Element owner) {
        Set<String> names = new HashSet<>();
        for (Element property : all(owner, "property")) {
            if (property.getParentNode().getParentNode().equals(owner)) {
                names.add(property.getAttribute("name"));
            }
        }
        return names;
    }

    private static Class<?> artifact(String name) throws Exception {
        List<Class<?>> found = named().stream()
                .filter(type -> type.getAnnotation(Named.class).value().equals(name))
                .toList();
        assertEquals(1, found.size(), "artifacts named " + name);
        return found.get(0);
    }

    private static List<Class<?>> named() throws IOException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name =
                        CLASSES.relativize(file).toString().replace('/', '.').replaceAll("[.]class$", "");
                Class<?> type = Class.forName(name, false, JobXmlTest.class.getClassLoader());
                if (type.isAnnotationPresent(Named.class)) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    private static Element read(JobName job) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(JOBS.resolve(job.word() + ".xml").toFile())
                .getDocumentElement();
    }

    private static List<Element> all(Element root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
