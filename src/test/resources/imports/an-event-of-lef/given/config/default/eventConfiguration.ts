import { IEventConfig } from "../../lib/event/eventConfigInterface";

// Two rungs, pulled over HLS.
export const EVENT_CONFIG: IEventConfig = {
  event: {
    mediaLive: {
      encodingProfileLocation: "../../encoding-profiles/two/medialive.json",
      channelClass: "STANDARD",
      segmentLengthInSeconds: 4,
      inputSpecification: { codec: "AVC", maximumBitrate: "MAX_20_MBPS", resolution: "HD" },
      scte35Behavior: 'PASSTHROUGH',
      enableInputPrepareScheduleActions: true,
      inputs: [
        {
          inputName: "Stadium A",
          type: "URL_PULL",
          urls: [
            { url: "https://a.example/live.m3u8", username: "onsite", password: "not a parameter" },
            { url: "https://b.example/live.m3u8", username: "onsite", password: "/lef/b" },
          ],
        },
        {
          inputName: "Stadium B",
          type: "SRT_CALLER",
          srtListenerAddress: "198.51.100.7",
        },
        /* Who may push. */
        { inputName: "1st backup", type: "RTP_PUSH", cidr: ["203.0.113.0/24", "198.51.100.0/24"] },
      ],
    },
    mediaPackage: {
      inputType: "CMAF",
      inputSwitchConfiguration: { mqcsInputSwitching: true, preferredInput: 1 },
      endpoints: {
        cmafEndpoint: {
          containerType: "CMAF",
          originEndpointName: "cmaf",
          resourcePolicyType: "PUBLIC", // anyone
          startoverWindowSeconds: 3600,
          hlsManifests: [
            {
              manifestName: "index",
              childManifestName: "variant",
              manifestWindowSeconds: 300,
              programDateTimeIntervalSeconds: 1,
              scteHls: { adMarkerHls: "DATERANGE" },
              filterConfiguration: { manifestFilter: "video_height:1-720", timeDelaySeconds: 30 },
            },
          ],
          dashManifests: [
            {
              manifestName: "dash",
              manifestWindowSeconds: 300,
              minUpdatePeriodSeconds: 8,
              minBufferTimeSeconds: 8,
              scteDash: { adMarkerDash: "XML" },
              segmentTemplateFormat: "NUMBER_WITH_TIMELINE",
              suggestedPresentationDelaySeconds: 12,
              utcTiming: { timingMode: "UTC_DIRECT" },
            },
          ],
          segment: {
            segmentName: "segment",
            includeIframeOnlyStreams: false,
            segmentDurationSeconds: 8,
            scte: { scteFilter: ["SPLICE_INSERT"] },
          },
        },
      },
    },
    mediaTailor: [{ name: "", adDecisionServerUrl: "https://ads.example/" }],
  },
};
