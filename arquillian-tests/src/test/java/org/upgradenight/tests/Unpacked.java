package org.upgradenight.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The distribution as it is delivered, unpacked with its permissions. */
final class Unpacked {

    private Unpacked() {}

    /** Unpacks the built distribution; answers the server's folder. */
    static Path into(Path folder) throws IOException {
        Path zip = only(ServerProcess.folder().getParent(), "upgrade-night-*.zip");
        try (FileSystem packed = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
                Stream<Path> all = Files.walk(packed.getPath("/"))) {
            all.forEach(path -> copy(path, folder.resolve(path.toString().substring(1))));
        }
        return only(folder, "upgrade-night-*");
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to);
                Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path only(Path folder, String glob) throws IOException {
        try (var found = Files.newDirectoryStream(folder, glob)) {
            List<Path> paths = StreamSupport.stream(found.spliterator(), false).toList();
            if (paths.size() != 1) {
                throw new IllegalStateException(glob + " in " + folder + ": " + paths);
            }
            return paths.get(0);
        }
    }
}
