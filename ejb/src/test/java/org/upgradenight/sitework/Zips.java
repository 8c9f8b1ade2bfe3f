package org.upgradenight.sitework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Zip files for tests. */
final class Zips {
    private Zips() {}

    /** The part of a zip file whose name ends so. */
    static byte[] part(byte[] bytes, String ending) throws IOException {
        Path file = Files.createTempFile("part", ".zip");
        try {
            Files.write(file, bytes);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                ZipEntry entry = Collections.list(zip.entries()).stream()
                        .filter(each -> each.getName().endsWith(ending))
                        .findFirst()
                        .orElseThrow();
                return zip.getInputStream(entry).readAllBytes();
            }
        } finally {
            Files.delete(file);
        }
    }

    static byte[] of(String name, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
