package dev.onair.operate;

import dev.onair.operate.HarvestSource.Format;
import dev.onair.operate.HarvestSource.Manifest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.mediapackagev2.MediaPackageV2Client;
import software.amazon.awssdk.services.mediapackagev2.model.FilterConfiguration;
import software.amazon.awssdk.services.mediapackagev2.model.GetHarvestJobResponse;
import software.amazon.awssdk.services.mediapackagev2.model.GetOriginEndpointResponse;
import software.amazon.awssdk.services.mediapackagev2.model.HarvestJobStatus;
import software.amazon.awssdk.services.mediapackagev2.model.HarvestedDashManifest;
import software.amazon.awssdk.services.mediapackagev2.model.HarvestedHlsManifest;
import software.amazon.awssdk.services.mediapackagev2.model.HarvestedLowLatencyHlsManifest;
import software.amazon.awssdk.services.mediapackagev2.model.HarvestedManifests;
import software.amazon.awssdk.services.mediapackagev2.model.OriginEndpointListConfiguration;
import software.amazon.awssdk.services.mediapackagev2.model.ResourceNotFoundException;
import software.amazon.awssdk.services.mediapackagev2.model.S3DestinationConfig;

/** Harvest jobs, asked for through the SDK. */
final class SdkHarvests implements Harvests {

  private final MediaPackageV2Client client;

  SdkHarvests(AwsAccess access) {
    client = access.client(MediaPackageV2Client.builder(), "MEDIAPACKAGEV2");
  }

  @Override
  public List<HarvestSource> sources(String group, String channel)
      throws OperationRefusedException {
    return Throttling.asked(
        "MediaPackage did not describe the endpoints of channel " + channel,
        () -> {
          try {
            return client
                .listOriginEndpointsPaginator(r -> r.channelGroupName(group).channelName(channel))
                .items()
                .stream()
                .map(this::source)
                .toList();
          } catch (ResourceNotFoundException e) {
            return List.<HarvestSource>of();
          }
        });
  }

  private HarvestSource source(OriginEndpointListConfiguration listed) {
    GetOriginEndpointResponse endpoint =
        client.getOriginEndpoint(
            r ->
                r.channelGroupName(listed.channelGroupName())
                    .channelName(listed.channelName())
                    .originEndpointName(listed.originEndpointName()));
    List<Manifest> manifests = new ArrayList<>();
    endpoint
        .hlsManifests()
        .forEach(
            m -> manifests.add(manifest(m.manifestName(), Format.HLS, m.filterConfiguration())));
    endpoint
        .lowLatencyHlsManifests()
        .forEach(
            m -> manifests.add(manifest(m.manifestName(), Format.LL_HLS, m.filterConfiguration())));
    endpoint
        .dashManifests()
        .forEach(
            m -> manifests.add(manifest(m.manifestName(), Format.DASH, m.filterConfiguration())));
    endpoint
        .mssManifests()
        .forEach(
            m -> manifests.add(manifest(m.manifestName(), Format.MSS, m.filterConfiguration())));
    return new HarvestSource(
        endpoint.originEndpointName(),
        Optional.ofNullable(endpoint.startoverWindowSeconds())
            .filter(seconds -> seconds > 0)
            .map(Duration::ofSeconds),
        manifests);
  }

  private static Manifest manifest(String name, Format format, FilterConfiguration filter) {
    boolean shifted =
        filter != null
            && Stream.of(
                    filter.start(), filter.end(), filter.clipStartTime(), filter.timeDelaySeconds())
                .anyMatch(value -> value != null && !value.equals(0));
    return new Manifest(name, format, shifted);
  }

  @Override
  public HarvestJob create(HarvestJob.Order order) throws OperationRefusedException {
    HarvestJob.Id id = order.id();
    Throttling.asked(
        "MediaPackage did not take the harvest job",
        () ->
            client.createHarvestJob(
                r ->
                    r.channelGroupName(id.group())
                        .channelName(id.channel())
                        .originEndpointName(id.endpoint())
                        .harvestJobName(id.name())
                        .harvestedManifests(harvested(order.manifests()))
                        .scheduleConfiguration(s -> s.startTime(order.from()).endTime(order.to()))
                        .destination(
                            d ->
                                d.s3Destination(
                                    s3 ->
                                        s3.bucketName(order.bucket())
                                            .destinationPath(order.path())))));
    return new HarvestJob(order, HarvestJob.Status.QUEUED, Optional.empty());
  }

  private static HarvestedManifests harvested(List<Manifest> manifests) {
    List<HarvestedHlsManifest> hls = new ArrayList<>();
    List<HarvestedLowLatencyHlsManifest> lowLatency = new ArrayList<>();
    List<HarvestedDashManifest> dash = new ArrayList<>();
    for (Manifest manifest : manifests) {
      String name = manifest.name();
      switch (manifest.format()) {
        case HLS -> hls.add(HarvestedHlsManifest.builder().manifestName(name).build());
        case LL_HLS ->
            lowLatency.add(HarvestedLowLatencyHlsManifest.builder().manifestName(name).build());
        case DASH -> dash.add(HarvestedDashManifest.builder().manifestName(name).build());
        case MSS -> throw new IllegalArgumentException(name + ": a harvest job has no MSS");
      }
    }
    HarvestedManifests.Builder harvested = HarvestedManifests.builder();
    // An empty list would be sent.
    if (!hls.isEmpty()) {
      harvested.hlsManifests(hls);
    }
    if (!lowLatency.isEmpty()) {
      harvested.lowLatencyHlsManifests(lowLatency);
    }
    if (!dash.isEmpty()) {
      harvested.dashManifests(dash);
    }
    return harvested.build();
  }

  @Override
  public HarvestJob get(HarvestJob.Id id) throws OperationRefusedException {
    GetHarvestJobResponse job =
        Throttling.asked(
            "MediaPackage did not describe harvest job " + id.name(),
            () ->
                client.getHarvestJob(
                    r ->
                        r.channelGroupName(id.group())
                            .channelName(id.channel())
                            .originEndpointName(id.endpoint())
                            .harvestJobName(id.name())));
    S3DestinationConfig to = job.destination().s3Destination();
    return new HarvestJob(
        new HarvestJob.Order(
            id,
            job.scheduleConfiguration().startTime(),
            job.scheduleConfiguration().endTime(),
            manifests(job.harvestedManifests()),
            to.bucketName(),
            to.destinationPath()),
        status(job.status()),
        Optional.ofNullable(job.errorMessage()));
  }

  @Override
  public List<HarvestJob> list(String group, String channel) throws OperationRefusedException {
    return Throttling.asked(
        "MediaPackage did not list the harvest jobs of channel " + channel,
        () ->
            client
                .listHarvestJobsPaginator(r -> r.channelGroupName(group).channelName(channel))
                .items()
                .stream()
                .map(
                    job ->
                        new HarvestJob(
                            new HarvestJob.Order(
                                new HarvestJob.Id(
                                    group, channel, job.originEndpointName(), job.harvestJobName()),
                                job.scheduleConfiguration().startTime(),
                                job.scheduleConfiguration().endTime(),
                                manifests(job.harvestedManifests()),
                                job.destination().s3Destination().bucketName(),
                                job.destination().s3Destination().destinationPath()),
                            status(job.status()),
                            Optional.ofNullable(job.errorMessage())))
                .sorted(
                    Comparator.comparing((HarvestJob job) -> job.order().from())
                        .thenComparing(job -> job.order().id().name()))
                .toList());
  }

  private static List<Manifest> manifests(HarvestedManifests harvested) {
    return Stream.of(
            harvested.hlsManifests().stream()
                .map(m -> new Manifest(m.manifestName(), Format.HLS, false)),
            harvested.lowLatencyHlsManifests().stream()
                .map(m -> new Manifest(m.manifestName(), Format.LL_HLS, false)),
            harvested.dashManifests().stream()
                .map(m -> new Manifest(m.manifestName(), Format.DASH, false)))
        .flatMap(all -> all)
        .toList();
  }

  /** A status of later days is none that ends anything. */
  private static HarvestJob.Status status(HarvestJobStatus status) {
    return switch (status) {
      case QUEUED -> HarvestJob.Status.QUEUED;
      case COMPLETED -> HarvestJob.Status.COMPLETED;
      case FAILED -> HarvestJob.Status.FAILED;
      case CANCELLED -> HarvestJob.Status.CANCELLED;
      default -> HarvestJob.Status.IN_PROGRESS;
    };
  }

  @Override
  public void cancel(HarvestJob.Id id) throws OperationRefusedException {
    Throttling.asked(
        "MediaPackage did not cancel harvest job " + id.name(),
        () ->
            client.cancelHarvestJob(
                r ->
                    r.channelGroupName(id.group())
                        .channelName(id.channel())
                        .originEndpointName(id.endpoint())
                        .harvestJobName(id.name())));
  }

  @Override
  public void close() {
    client.close();
  }
}
