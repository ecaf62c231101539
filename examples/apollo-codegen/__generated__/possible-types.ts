
      export interface PossibleTypesResultData {
        possibleTypes: {
          [key: string]: string[]
        }
      }
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "ChatEnded": [
      "ChatCompleted",
      "ChatFailed",
      "ChatInterrupted",
      "ChatStopped"
    ],
    "ChatEvent": [
      "ChatCompleted",
      "ChatDelta",
      "ChatFailed",
      "ChatInterrupted",
      "ChatNotice",
      "ChatReasoning",
      "ChatSnapshot",
      "ChatStarted",
      "ChatStopped"
    ],
    "ConversationResult": [
      "ApiError",
      "ConversationPayload"
    ],
    "DeleteConversationResult": [
      "ApiError",
      "DeleteConversationPayload"
    ],
    "DeletePersonalityResult": [
      "ApiError",
      "DeletePersonalityPayload"
    ],
    "ImportPersonalitiesResult": [
      "ApiError",
      "ImportPersonalitiesPayload",
      "PersonalityFileProblems"
    ],
    "PersonalityResult": [
      "ApiError",
      "PersonalityPayload"
    ],
    "SetDefaultPersonalityResult": [
      "ApiError",
      "SetDefaultPersonalityPayload"
    ],
    "StartChatResult": [
      "ApiError",
      "StartChatPayload"
    ],
    "StopChatResult": [
      "ApiError",
      "StopChatPayload"
    ]
  }
};
      export default result;
    