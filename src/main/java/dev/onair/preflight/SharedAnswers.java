package dev.onair.preflight;

import dev.onair.operate.account.AwsAccount;
import dev.onair.operate.account.Caller;
import dev.onair.operate.account.ListedDistribution;
import dev.onair.operate.account.MediaLiveUse;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What more than one check asks.
 *
 * @param caller whose credentials these are
 * @param mediaLive what MediaLive has
 * @param packaging MediaPackage's channels, by their channel groups
 * @param distributions CloudFront's distributions
 */
record SharedAnswers(
    Once<Caller> caller,
    Once<MediaLiveUse> mediaLive,
    Once<Map<String, Set<String>>> packaging,
    Once<List<ListedDistribution>> distributions) {

  static SharedAnswers of(AwsAccount account) {
    return new SharedAnswers(
        new Once<>(account::caller),
        new Once<>(account::mediaLive),
        new Once<>(account::packagingChannels),
        new Once<>(account::distributions));
  }
}
