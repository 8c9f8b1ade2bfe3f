package org.upgradenight.phone.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.RegistrationWatch;
import org.upgradenight.classification.Observation;
import org.upgradenight.deletion.AttemptJournal;
import org.upgradenight.deletion.AttemptState;
import org.upgradenight.deletion.DeletionOutcome;
import org.upgradenight.deletion.DeletionResult;
import org.upgradenight.deletion.DeletionTools;
import org.upgradenight.deletion.EarlierLook;
import org.upgradenight.deletion.ItlDeletion;
import org.upgradenight.deletion.Standing;
import org.upgradenight.flight.Turn;
import org.upgradenight.house.Meters;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.GuardedKeyScriptPlayer;
import org.upgradenight.phone.Key;
import org.upgradenight.phone.KeyScript;
import org.upgradenight.phone.KeyScriptCatalogue;
import org.upgradenight.phone.KeyStep;
import org.upgradenight.simulator.handset.Fault;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.handset.Tongue;
import org.upgradenight.simulator.phone.Phone;

/** A cluster after its upgrade, and deletions on one phone for every family, disturbance and place in the keys. */
final class Disturbances implements AutoCloseable {

    /**
     * @param telling whether these phones tell their screen
     * @param allowed whether the operator allows unsure sequences on phones that do not
     * @param sure whether the script's confidence is HIGH
     */
    record Row(String label, String model, boolean telling, boolean allowed, boolean sure) {}

    /** What came of one deletion. @param good whether the phone has the cluster's list by now */
    record Cell(String disturbance, String phone, String outcome, boolean good, String harm, List<String> trail) {}

    static final String NONE = "none";
    private static final String IDLE = "menu closes by itself in mid-sequence";
    private static final String HIGHER = "one digit too high";
    private static final String LOWER = "one digit too low";
    private static final String MOVED = "every menu moved by one row";
    private static final String LOCKED = "settings access disabled or restricted";
    private static final String CALL = "in a call";
    private static final String CALL_BEGINS = "call begins in mid-sequence";
    private static final String RESTART = "restart in mid-sequence";
    private static final String SCREEN = "another screen comes up in mid-sequence";

    private static final List<Tongue> FOREIGN =
            EnumSet.complementOf(EnumSet.of(Tongue.ENGLISH)).stream().toList();

    static final List<String> ALL = Stream.concat(
                    Stream.of(NONE, HIGHER, LOWER, MOVED, LOCKED, CALL, CALL_BEGINS, RESTART, IDLE, SCREEN),
                    FOREIGN.stream().map(Disturbances::in))
            .toList();

    static final List<Row> ROWS = List.of(
            new Row("794x, 796x", "7942", true, false, true),
            new Row("794x, 796x blind", "7942", false, false, true),
            new Row("797x", "7975", true, false, true),
            new Row("797x blind", "7975", false, false, true),
            new Row("7906, 7911", "7911", true, false, false),
            new Row("7906, 7911 blind", "7911", false, false, false),
            new Row("7906, 7911 blind, allowed", "7911", false, true, false),
            new Row("78xx", "7841", true, false, false),
            new Row("78xx blind", "7841", false, false, false),
            new Row("78xx blind, allowed", "7841", false, true, false),
            new Row("88xx", "8841", true, false, true));

    /** Where there may be no menu, which a phone that does not tell its screen cannot say. */
    static final Set<String> WITHOUT_MENU = Set.of(IDLE, LOCKED);

    private static final Map<String, Fault> MID_SEQUENCE = Map.of(
            CALL_BEGINS,
            Fault.CALL_MID_SEQUENCE,
            RESTART,
            Fault.RESTART_MID_SEQUENCE,
            IDLE,
            Fault.IDLE_MID_SEQUENCE,
            SCREEN,
            Fault.OTHER_SCREEN);

    private static final int SCALE = 20;
    private static final Duration PACE = Duration.ofMillis(75);
    private static final Duration POLL = Duration.ofSeconds(1);

    /** Nothing here waits for it; it is only there for a machine on which all of this takes many times as long. */
    private static final Duration DEADLINE = Duration.ofMinutes(12);

    private final SimulatedEstate estate;
    private final CallManager callManager;
    private final RegistrationWatch registrations;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(32);
    private final List<Phone> fresh;

    Disturbances() throws IOException, InterruptedException {
        estate = new SimulatedEstate(
                "127.72.0.0",
                "--phones",
                "1000",
                "--seed",
                "7",
                "--calm",
                "true",
                "--time-scale",
                String.valueOf(SCALE),
                "--phone-network",
                "127.72.0.0",
                "--model-mix",
                "7942=16,7975=16,7911=36,7841=24,8841=8",
                "--old-loads-percent",
                "0",
                "--telling-7800-percent",
                "40",
                "--localised-percent",
                "50",
                "--tongues",
                FOREIGN.stream().map(Tongue::name).collect(Collectors.joining(",")),
                "--bad-itl-percent",
                "100",
                "--ris-per-minute",
                "100000");
        estate.simulator.phones().values().forEach(phone -> configure(phone, 1));
        estate.upgrade();
        estate.simulator.phones().values().forEach(phone -> configure(phone, 1));
        callManager = estate.open(cluster(false));
        registrations = new RegistrationWatch(callManager, Duration.ofMillis(500), Thread::new);
        fresh = new ArrayList<>(estate.simulator.phones().values());
        fresh.sort(
                (one, other) -> one.identity().name().compareTo(other.identity().name()));
    }

    /** Every deletion at once; the cells of each family by disturbance. */
    Map<Row, Map<String, List<Cell>>> run() throws InterruptedException {
        Map<Row, Map<String, List<CompletableFuture<Cell>>>> running = new LinkedHashMap<>();
        for (Row row : ROWS) {
            running.put(row, begin(row));
        }
        Map<Row, Map<String, List<Cell>>> cells = new LinkedHashMap<>();
        running.forEach((row, all) -> {
            Map<String, List<Cell>> own = new LinkedHashMap<>();
            all.forEach((disturbance, futures) -> own.put(
                    disturbance, futures.stream().map(CompletableFuture::join).toList()));
            cells.put(row, own);
        });
        return cells;
    }

    private Map<String, List<CompletableFuture<Cell>>> begin(Row row) {
        Map<String, List<CompletableFuture<Cell>>> running = new LinkedHashMap<>();
        BiConsumer<String, CompletableFuture<Cell>> note = (disturbance, cell) ->
                running.computeIfAbsent(disturbance, none -> new ArrayList<>()).add(cell);
        note.accept(NONE, delete(row, NONE, take(row), script(row)));
        List<KeyStep> steps = script(row).steps();
        for (int step = 0; step < steps.size(); step++) {
            if (steps.get(step).key().filter(Disturbances::isDigit).isPresent()) {
                note.accept(HIGHER, delete(row, HIGHER, take(row), slipped(script(row), step, 1)));
                note.accept(LOWER, delete(row, LOWER, take(row), slipped(script(row), step, -1)));
            }
        }
        Phone moved = take(row);
        moved.fault(Fault.MENU_MOVED, true);
        note.accept(MOVED, delete(row, MOVED, moved, script(row)));
        for (int access : List.of(0, 2)) {
            Phone locked = take(row);
            configure(locked, access);
            note.accept(LOCKED, delete(row, LOCKED, locked, script(row)));
        }
        for (Tongue tongue : FOREIGN) {
            note.accept(in(tongue), delete(row, in(tongue), take(row, tongue), script(row)));
        }
        Phone talking = take(row);
        talking.fault(Fault.IN_CALL, true);
        note.accept(CALL, delete(row, CALL, talking, script(row)));
        MID_SEQUENCE.forEach((disturbance, fault) -> {
            for (int keys = 1; keys < steps.size(); keys += 2) {
                Phone phone = take(row);
                phone.disturb(fault, keys);
                note.accept(disturbance, delete(row, disturbance, phone, script(row)));
            }
        });
        return running;
    }

    private CompletableFuture<Cell> delete(Row row, String disturbance, Phone phone, KeyScript script) {
        List<String> trail = new ArrayList<>();
        Trail noting = (kind, text) -> {
            synchronized (trail) {
                trail.add(kind + " " + text);
            }
        };
        CompletableFuture<DeletionResult> result = new CompletableFuture<>();
        threads.execute(() -> turn(deletion(row, phone, script, noting), result));
        return result.thenApply(ended -> cell(disturbance, phone, ended.outcome(), trail));
    }

    private ItlDeletion deletion(Row row, Phone phone, KeyScript script, Trail trail) {
        Cluster cluster = cluster(row.allowed());
        Observation before = estate.look(cluster, callManager, phone);
        DeletionTools tools = new DeletionTools(
                cluster,
                callManager,
                registrations,
                (model, load) -> Optional.of(script),
                new GuardedKeyScriptPlayer(
                        estate.pages,
                        new HttpKeyPad(estate.http, new Meters()),
                        new HttpCallStates(estate.http),
                        new HttpScreens(estate.http),
                        new HttpCamera(estate.http)),
                new HttpCallStates(estate.http),
                Optional.empty(),
                estate.prober,
                new Forgetful(),
                () -> true,
                Clock.systemUTC());
        return new ItlDeletion(tools, estate.known(phone), EarlierLook.of(before), new Standing(1, false), trail);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the deletion's own future says how it ends
    private void turn(ItlDeletion deletion, CompletableFuture<DeletionResult> result) {
        try {
            Turn<DeletionResult> turn = deletion.turn();
            if (turn instanceof Turn.Finished<DeletionResult> finished) {
                result.complete(finished.result());
            } else {
                long nanos = ((Turn.Again<DeletionResult>) turn).after().toNanos();
                threads.schedule(() -> turn(deletion, result), nanos, TimeUnit.NANOSECONDS);
            }
        } catch (RuntimeException | Error fault) {
            result.completeExceptionally(fault);
        }
    }

    private Cell cell(String disturbance, Phone phone, DeletionOutcome outcome, List<String> trail) {
        JsonNode truth = estate.truth(phone);
        return new Cell(
                disturbance,
                phone.identity().name(),
                words(outcome),
                truth.get("itl").asText().equals("good"),
                harm(truth),
                trail);
    }

    private static String words(DeletionOutcome outcome) {
        return outcome instanceof DeletionOutcome.Verified
                ? "VERIFIED"
                : outcome.getClass().getSimpleName().toUpperCase(Locale.ROOT) + " " + outcome.reason();
    }

    private static String harm(JsonNode truth) {
        List<String> harms = new ArrayList<>();
        for (String harm : List.of("wiped", "dialled", "keysDuringCall", "erasedWhenEmpty", "sequencesAfterGood")) {
            if (truth.get(harm).asInt() > 0) {
                harms.add(harm);
            }
        }
        return String.join(" ", harms);
    }

    private Phone take(Row row) {
        return take(row, Tongue.ENGLISH);
    }

    private Phone take(Row row, Tongue tongue) {
        Phone phone = fresh.stream()
                .filter(one -> one.identity().quirks().tongue() == tongue)
                .filter(one -> one.identity().model().number().equals(row.model()))
                .filter(one ->
                        row.model().startsWith("88") || one.identity().quirks().classicState() == row.telling())
                .findFirst()
                .orElseThrow(() -> new AssertionError("too few phones for " + row + " " + tongue));
        fresh.remove(phone);
        return phone;
    }

    private static KeyScript script(Row row) {
        return new KeyScriptCatalogue()
                .deletingItl(new DeviceModel("Cisco " + row.model()), "sip.12-1-1")
                .orElseThrow();
    }

    private static String in(Tongue tongue) {
        String name = tongue.name();
        return "pages and menus in " + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static boolean isDigit(Key key) {
        return key.uri().matches("Key:KeyPad\\d");
    }

    private static KeyScript slipped(KeyScript script, int at, int by) {
        List<KeyStep> steps = new ArrayList<>(script.steps());
        KeyStep step = steps.get(at);
        int digit = step.key().orElseThrow().uri().charAt("Key:KeyPad".length()) - '0' + by;
        steps.set(
                at,
                new KeyStep(Optional.of(Key.digit(digit)), step.row(), step.on(), step.pause(), step.destructive()));
        return new KeyScript(
                script.id(),
                script.version(),
                script.goal(),
                script.models(),
                script.loads(),
                script.confidence(),
                script.provenance(),
                script.pace(),
                script.words(),
                script.toRest(),
                script.open(),
                steps,
                script.leave());
    }

    private void configure(Phone phone, int settingsAccess) {
        phone.forceConfiguration(new PhoneConfig(
                0, 0, settingsAccess, estate.simulator.endpoints().authenticationUrl(), ""));
    }

    private Cluster cluster(boolean allowed) {
        return estate.cluster(new Limits(
                1000,
                1000,
                100_000,
                1_000_000,
                PACE,
                POLL,
                DEADLINE,
                false,
                allowed,
                2,
                1000,
                Limits.USUAL_BATCH,
                false));
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        registrations.close();
        callManager.close();
        estate.close();
    }

    /** A journal that nobody reads again. */
    private static final class Forgetful implements AttemptJournal {

        private final AtomicInteger last = new AtomicInteger(1);

        @Override
        public int begin(String device) {
            return last.incrementAndGet();
        }

        @Override
        public void pressed(String device, int attempt, String reason) {}

        @Override
        public void ended(String device, int attempt, AttemptState state, String reason) {}
    }
}
